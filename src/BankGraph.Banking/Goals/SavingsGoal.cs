using BankGraph.Banking.Customers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Goals;

/// <summary>
/// Something a customer saves for. Its money lies on an account of the ledger under the same id, which is no account
/// for payments: it has no number, and no other posting than the goal's own names it.
/// </summary>
internal sealed class SavingsGoal
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>The customer's account from which money comes and to which it goes back.</summary>
    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    /// <summary>The name to be compared with others; null once it is closed, and free again.</summary>
    public string? OpenName { get; set; }

    public required Currency Currency { get; init; }

    public required long TargetMinor { get; set; }

    public DateOnly? TargetOn { get; set; }

    /// <summary>The balance of the goal's account in the ledger, written in the commits that change it.</summary>
    public long SavedMinor { get; init; }

    public GoalStatus Status { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    /// <summary>New with each plan, so that no plan is taken for an earlier one; null without a plan.</summary>
    public Guid? PlanId { get; set; }

    /// <summary>What is put by on each date.</summary>
    public long? PlanMinor { get; set; }

    public SavingFrequency? PlanFrequency { get; set; }

    public DateOnly? PlanFirstOn { get; set; }

    /// <summary>The date that is decided next.</summary>
    public DateOnly? PlanNextOn { get; set; }

    /// <summary>The account's newest entry that needs no rounding up any more; null when nothing is rounded.</summary>
    public long? RoundedThrough { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SavingsGoal>
    {
        public void Configure(EntityTypeBuilder<SavingsGoal> entity)
        {
            entity.ToTable("savings_goals", table =>
            {
                table.HasCheckConstraint("ck_savings_goals_target", "target_minor > 0");
                table.HasCheckConstraint("ck_savings_goals_saved", "saved_minor >= 0");
            });
            entity.Property(goal => goal.Id).ValueGeneratedNever();
            entity.Property(goal => goal.Name).HasMaxLength(GoalRules.MaxNameLength);
            entity.Property(goal => goal.OpenName).HasMaxLength(GoalRules.MaxNameLength);
            entity.HasOne<Account>().WithOne().HasForeignKey<SavingsGoal>(goal => goal.Id)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Customer>().WithMany().HasForeignKey(goal => goal.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Account>().WithMany().HasForeignKey(goal => goal.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(goal => new { goal.CustomerId, goal.OpenName }).IsUnique();
            entity.HasIndex(goal => goal.PlanNextOn);
            entity.HasIndex(goal => goal.RoundedThrough);
        }
    }
}
