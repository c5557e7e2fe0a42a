using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.StepUp;

namespace BankGraph.Banking.ContactChanges;

/// <summary>New addresses and numbers, as they are typed.</summary>
public static class ContactAddress
{
    /// <summary>A change as it is confirmed: a code for it is bound to the very address it changes to.</summary>
    /// <param name="name">As the mutation is called.</param>
    /// <param name="channel">What is changed.</param>
    /// <param name="given">The new address; null for none.</param>
    public static SensitiveAction ToAction(string name, MessageChannel channel, string? given)
    {
        if (given is null) return new(name, [], MessageKinds.SecurityCode);
        var address = Read(channel, given);
        return new(name, [address], MessageKinds.ConfirmContact)
        {
            Values = new Dictionary<string, string> { ["address"] = address ?? "-" },
        };
    }

    /// <summary>The address as it is kept; null for what is none.</summary>
    internal static string? Read(MessageChannel channel, string given)
    {
        if (channel == MessageChannel.Sms) return PhoneNumber.Normalize(given);
        var email = EmailAddress.Normalize(given);
        return EmailAddress.IsValid(email) ? email : null;
    }
}
