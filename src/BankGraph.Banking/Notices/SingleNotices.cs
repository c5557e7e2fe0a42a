using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Notices;

/// <summary>
/// Tells one customer one thing in a transaction of its own, so that one who cannot be told keeps nobody else from
/// hearing.
/// </summary>
/// <param name="writer">Writes.</param>
/// <param name="notices">Tells.</param>
/// <param name="logger">Is told of customers who cannot be told any more.</param>
public sealed partial class SingleNotices(BankWriter writer, CustomerNotices notices, ILogger<SingleNotices> logger)
{
    /// <summary>Tells a customer, once.</summary>
    public async Task TellAsync(Guid customerId, Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            await writer.RunAsync(
                async (context, cancellation) =>
                {
                    await notices.AddAsync(context, customerId, notice, cancellation);
                    return await context.SaveChangesAsync(cancellation);
                },
                cancellationToken);
        }
        catch (CryptographicException exception)
        {
            LogUnreadable(exception, notice.Kind, customerId);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} cannot be told to {CustomerId}: the key does not fit.")]
    private partial void LogUnreadable(Exception exception, string kind, Guid customerId);
}
