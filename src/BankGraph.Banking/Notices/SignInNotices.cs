using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>
/// Tells a customer of a sign-in from a place that none of the customer's last sessions was begun at: another network
/// or another program. The first sign-in of all is no news.
/// </summary>
/// <param name="notices">Tells.</param>
/// <param name="cipher">Opens where sessions were begun.</param>
public sealed class SignInNotices(CustomerNotices notices, PersonalDataCipher cipher)
{
    private const int MostCompared = 20;

    /// <summary>To be called in the transaction that begins the session, before the session is added.</summary>
    internal async Task AddAsync(
        BankDbContext context,
        Customer customer,
        string? address,
        string? device,
        CancellationToken cancellationToken)
    {
        if (address is null) return;
        var query =
            from session in context.Sessions
            where session.CustomerId == customer.Id
            join origin in context.Set<SessionOrigin>() on session.Id equals origin.SessionId
            orderby session.Id descending
            select origin.SealedOrigin;
        var known = await query.Take(MostCompared).ToListAsync(cancellationToken);
        var here = PlaceOf(address, device);
        if (known.Count == 0 || known.Any(origin => PlaceOf(customer, origin) == here)) return;
        var values = new Dictionary<string, string> { ["device"] = device ?? "?", ["address"] = address };
        await notices.AddAsync(
            context, customer.Id, new Notice(NoticeKinds.NewSignIn) { Values = values }, cancellationToken);
    }

    // Providers give their customers another address of the same network now and then.
    internal static string PlaceOf(string address, string? device)
    {
        var parts = address.Split('.');
        var network = parts.Length == 4 ? string.Join('.', parts[..3]) : string.Join(':', address.Split(':').Take(4));
        return $"{network}\n{device}";
    }

    private string PlaceOf(Customer customer, byte[] sealedOrigin)
    {
        var lines = cipher.Open(customer.Id, customer.WrappedKey, SessionOrigin.Field, sealedOrigin).Split('\n');
        return PlaceOf(lines[0], lines is [_, { Length: > 0 } device] ? device : null);
    }
}
