using System.Text.Json;
using System.Text.RegularExpressions;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Credentials;

/// <summary>Reads what the bank has written to its customers.</summary>
internal static partial class SentCodes
{
    /// <summary>The messages of a kind, oldest first.</summary>
    public static async Task<List<Letter>> LettersAsync(this TestBank bank, string kind)
    {
        await using var context = bank.Context();
        var rows = await context.Set<QueuedMessage>()
            .Where(row => row.Kind == kind)
            .Join(context.Customers, row => row.CustomerId, customer => customer.Id, (row, customer) => new
            {
                Message = row,
                customer.WrappedKey,
            })
            .OrderBy(row => row.Message.CreatedAt)
            .ToListAsync();
        return [.. rows.Select(row => JsonSerializer.Deserialize<Letter>(bank.Get<PersonalDataCipher>().Open(
            row.Message.CustomerId,
            row.WrappedKey,
            MessageOutbox.FieldOf(row.Message.Id),
            row.Message.SealedContent ?? []))).OfType<Letter>()];
    }

    /// <summary>The code of the newest message of a kind.</summary>
    public static async Task<string> CodeAsync(this TestBank bank, string kind) =>
        Code().Match((await bank.LettersAsync(kind))[^1].Body).Value;

    /// <summary>Makes and sends the codes that are waited for.</summary>
    public static Task SendResetsAsync(this TestBank bank) =>
        bank.Get<IEnumerable<IBankJob>>().OfType<PasswordResetJob>().Single().RunAsync(default);

    [GeneratedRegex("[0-9]{8}")]
    private static partial Regex Code();
}
