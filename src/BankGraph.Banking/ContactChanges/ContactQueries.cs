using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ContactChanges;

/// <summary>How the bank reaches a customer, and how it will once the customer has proven it.</summary>
/// <param name="CustomerId">Whose it is, for access checks.</param>
/// <param name="Phone">E.164 number; null without one.</param>
/// <param name="PendingEmail">The address to which a code was sent that still counts; null for none.</param>
/// <param name="PendingPhone">The number to which one was sent; null for none.</param>
public sealed record ContactView(Guid CustomerId, string? Phone, string? PendingEmail, string? PendingPhone);

/// <summary>Reads how customers are reached. Callers compare ids before they ask.</summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Opens what is sealed.</param>
/// <param name="clock">Tells which codes still count.</param>
public sealed class ContactQueries(
    IDbContextFactory<BankDbContext> contexts,
    PersonalDataCipher cipher,
    TimeProvider clock)
{
    /// <summary>How a customer is reached.</summary>
    public async Task<ContactView> FindAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var customer = await context.Customers.AsNoTracking()
            .Where(row => row.Id == customerId)
            .Select(row => new { row.WrappedKey, row.SealedPhone })
            .SingleAsync(cancellationToken);
        var now = clock.Instant();
        var pending = await context.Set<ContactChange>().AsNoTracking()
            .Where(row => row.CustomerId == customerId && row.AttemptsLeft > 0 && row.ExpiresAt > now)
            .ToDictionaryAsync(row => row.Channel, row => row.SealedAddress, cancellationToken);
        return new(
            customerId,
            Open(CustomerQueries.PhoneField, customer.SealedPhone),
            Open(ContactChange.FieldOf(MessageChannel.Email), pending.GetValueOrDefault(MessageChannel.Email)),
            Open(ContactChange.FieldOf(MessageChannel.Sms), pending.GetValueOrDefault(MessageChannel.Sms)));

        string? Open(string field, byte[]? text) =>
            text is null ? null : cipher.Open(customerId, customer.WrappedKey, field, text);
    }
}
