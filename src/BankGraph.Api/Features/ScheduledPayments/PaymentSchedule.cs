using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.ScheduledPayments;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>A payment that is made later, once or again and again.</summary>
[OwnerOnly]
internal sealed class PaymentSchedule : IOwned
{
    internal static readonly Expression<Func<ScheduleView, PaymentSchedule>> FromView = view => new PaymentSchedule
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        FromAccountId = view.FromAccountId,
        ToAccountNumber = view.ToAccountNumber,
        Iban = view.Iban,
        PayeeName = view.PayeeName,
        PayeeId = view.PayeeId,
        Amount = new Money { Minor = view.AmountMinor, Currency = view.Currency },
        Description = view.Description,
        Frequency = view.Frequency,
        HolidayRule = view.HolidayRule,
        FirstOn = view.FirstOn,
        EndsOn = view.EndsOn,
        EndsAfter = view.EndsAfter,
        Status = view.Status,
        NextIndex = view.NextIndex,
        NextRunOn = view.NextRunOn,
        CreatedAt = view.CreatedAt,
    };

    /// <summary>The schedule as a command gives it.</summary>
    internal static readonly Func<ScheduleView, PaymentSchedule> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The account it pays from.</summary>
    [GraphQLIgnore]
    public required Guid FromAccountId { get; init; }

    /// <summary>The account of this bank that it pays to; null for one at another bank.</summary>
    public string? ToAccountNumber { get; init; }

    /// <summary>The account at another bank that it pays to; null for one at this bank.</summary>
    public string? Iban { get; init; }

    /// <summary>Whose account it is at the other bank.</summary>
    public string? PayeeName { get; init; }

    /// <summary>The payee it was made for.</summary>
    [GraphQLIgnore]
    public Guid? PayeeId { get; init; }

    /// <summary>What it pays each time.</summary>
    public required Money Amount { get; init; }

    /// <summary>What stands beside it on both accounts.</summary>
    public string? Description { get; init; }

    /// <summary>How often it pays.</summary>
    public required ScheduleFrequency Frequency { get; init; }

    /// <summary>When it pays if a date is no business day.</summary>
    public required HolidayRule HolidayRule { get; init; }

    /// <summary>The first date.</summary>
    public required DateOnly FirstOn { get; init; }

    /// <summary>No date comes after this one.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>So many dates come, those included that are skipped.</summary>
    public int? EndsAfter { get; init; }

    /// <summary>Where it stands.</summary>
    public required ScheduleStatus Status { get; init; }

    /// <summary>The index of the date that comes next.</summary>
    [GraphQLIgnore]
    public required int NextIndex { get; init; }

    /// <summary>The business day on which it pays next; null when it has ended.</summary>
    public DateOnly? NextRunOn { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }
}
