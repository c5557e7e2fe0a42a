using System.Text;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.Customers;

/// <summary>Names of customers as the bank seals them and looks them up.</summary>
internal static class CustomerName
{
    /// <summary>The name under which a customer's name is sealed.</summary>
    public const string Field = "name";

    /// <summary>What a name is looked up by. Case and spaces do not count; accents do.</summary>
    public static byte[] HashOf(PersonalDataCipher cipher, string name) =>
        cipher.LookupHash($"{Field}/{Normalize(name)}");

    private static string Normalize(string name)
    {
        var composed = EmailAddress.IsWellFormed(name) ? name.Normalize(NormalizationForm.FormC) : name;
        var parts = composed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts).ToLowerInvariant();
    }
}
