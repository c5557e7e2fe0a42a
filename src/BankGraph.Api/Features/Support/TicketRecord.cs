using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;

namespace BankGraph.Api.Features.Support;

/// <summary>A customer's ticket as it stands in the staff's queue: without a word of what was written.</summary>
[StaffOnly(Permission.AnswerTickets)]
internal sealed class TicketRecord
{
    internal static readonly Expression<Func<TicketView, TicketRecord>> FromView = view => new TicketRecord
    {
        Id = view.Id,
        CustomerId = view.CustomerId,
        Category = view.Category,
        Priority = view.Priority,
        Status = view.Status,
        AssigneeId = view.AssigneeId,
        OpenedAt = view.OpenedAt,
        ChangedAt = view.ChangedAt,
    };

    /// <summary>The ticket as a command gives it.</summary>
    internal static readonly Func<TicketView, TicketRecord> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>Who asks.</summary>
    [ID<CustomerRecord>]
    public required Guid CustomerId { get; init; }

    /// <summary>What it is about.</summary>
    public required TicketCategory Category { get; init; }

    /// <summary>How soon it wants an answer.</summary>
    public required TicketPriority Priority { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>Who of the staff answers it; null for nobody yet.</summary>
    [ID<CustomerRecord>]
    public Guid? AssigneeId { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>When something last happened to it that the customer sees.</summary>
    public required DateTime ChangedAt { get; init; }
}
