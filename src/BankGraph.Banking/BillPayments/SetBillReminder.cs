using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>Says when a customer is reminded of the bills of a link.</summary>
/// <param name="writer">The database.</param>
public sealed class SetBillReminder(BankWriter writer)
{
    /// <summary>
    /// Sets it, null for never; or says why not: <see cref="InvalidFieldError"/> (daysBefore), then
    /// <see cref="BillerLinkNotFoundError"/>.
    /// </summary>
    public async Task<Outcome<BillerLinkView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid linkId,
        int? daysBefore,
        CancellationToken cancellationToken)
    {
        if (daysBefore is < 0 or > SetAutoPay.MaxDaysBefore)
        {
            return new(new InvalidFieldError(
                "daysBefore", $"Reminders come 0 to {SetAutoPay.MaxDaysBefore} days before."));
        }

        return await writer.RunAsync<Outcome<BillerLinkView, BankError>>(
            async (context, cancellation) =>
            {
                var links = BillerLinkQueries.Of(context, customerId).Where(row => row.Id == linkId);
                if (!await links.AnyAsync(cancellation)) return new(new BillerLinkNotFoundError());
                var reminder = await context.Set<BillReminder>()
                    .SingleOrDefaultAsync(row => row.LinkId == linkId, cancellation);
                if (reminder is null) context.Add(new BillReminder { LinkId = linkId, DaysBefore = daysBefore });
                else reminder.DaysBefore = daysBefore;
                await context.SaveChangesAsync(cancellation);
                return new(await links.SingleAsync(cancellation));
            },
            cancellationToken);
    }
}
