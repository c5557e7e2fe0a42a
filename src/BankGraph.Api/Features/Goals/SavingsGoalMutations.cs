using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Goals;

/// <summary>What to save for.</summary>
/// <param name="AccountNumber">One of the caller's accounts: money comes from it and goes back to it.</param>
/// <param name="Name">What it is called; no two open goals have one name.</param>
/// <param name="Target">What is to be saved, in the account's currency.</param>
/// <param name="TargetOn">By when: a date to come.</param>
internal sealed record CreateSavingsGoalInput(
    string AccountNumber,
    string Name,
    MoneyInput Target,
    DateOnly? TargetOn);

/// <summary>What a goal is to be from now on. All of it is set; what is left out is none.</summary>
/// <param name="GoalId">One of the caller's goals.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Target">What is to be saved.</param>
/// <param name="TargetOn">By when: a date to come.</param>
internal sealed record UpdateSavingsGoalInput(
    [property: ID<SavingsGoal>] Guid GoalId,
    string Name,
    MoneyInput Target,
    DateOnly? TargetOn);

/// <summary>What to put by again and again.</summary>
/// <param name="Amount">What is put by on each date.</param>
/// <param name="Frequency">How often.</param>
/// <param name="FirstOn">The first date: today or later.</param>
internal sealed record SavingPlanInput(MoneyInput Amount, SavingFrequency Frequency, DateOnly FirstOn);

/// <summary>What the bank puts by without being asked each time. Both are set; what is left out is off.</summary>
/// <param name="GoalId">One of the caller's goals.</param>
/// <param name="Plan">An amount on dates.</param>
/// <param name="RoundsUp">Whether payments booked from now on are rounded up.</param>
internal sealed record SetAutomaticSavingInput(
    [property: ID<SavingsGoal>] Guid GoalId,
    SavingPlanInput? Plan,
    bool RoundsUp = false);

/// <summary>What to close.</summary>
/// <param name="GoalId">One of the caller's goals.</param>
internal sealed record CloseSavingsGoalInput([property: ID<SavingsGoal>] Guid GoalId);

/// <summary>Making and changing goals.</summary>
[MutationType]
internal static class SavingsGoalMutations
{
    /// <summary>Makes a goal; nothing is saved for it yet.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountNotActiveError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<GoalNameTakenError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<SavingsGoal>> CreateSavingsGoalAsync(
        CreateSavingsGoalInput input,
        ClaimsPrincipal user,
        CreateGoal create,
        CancellationToken cancellationToken)
    {
        var asked = new NewGoal(
            user.Viewer().CustomerId, input.AccountNumber, input.Name, input.Target.Requested, input.TargetOn);
        return (await create.ExecuteAsync(asked, cancellationToken)).ToResult(SavingsGoal.Of);
    }

    /// <summary>Changes what a goal is called, and how much is to be saved by when.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<GoalNotFoundError>]
    [Error<GoalClosedError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<GoalNameTakenError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<SavingsGoal>> UpdateSavingsGoalAsync(
        UpdateSavingsGoalInput input,
        ClaimsPrincipal user,
        UpdateGoal update,
        CancellationToken cancellationToken)
    {
        var asked = new GoalChange(input.Name, input.Target.Requested, input.TargetOn);
        return (await update.ExecuteAsync(user.Viewer().CustomerId, input.GoalId, asked, cancellationToken))
            .ToResult(SavingsGoal.Of);
    }

    /// <summary>Says what the bank puts by for a goal without being asked each time.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<GoalNotFoundError>]
    [Error<GoalClosedError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<SavingsGoal>> SetAutomaticSavingAsync(
        SetAutomaticSavingInput input,
        ClaimsPrincipal user,
        SetAutomaticSaving set,
        CancellationToken cancellationToken)
    {
        var plan = input.Plan is { } asked
            ? new NewSavingPlan(asked.Amount.Requested, asked.Frequency, asked.FirstOn)
            : null;
        var outcome = await set.ExecuteAsync(
            user.Viewer().CustomerId, input.GoalId, plan, input.RoundsUp, cancellationToken);
        return outcome.ToResult(SavingsGoal.Of);
    }

    /// <summary>Gives back all that is saved, and closes the goal for good. Closing it again changes nothing.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<GoalNotFoundError>]
    [Error<AccountNotActiveError>]
    [Error<InvalidAmountError>]
    public static async Task<FieldResult<SavingsGoal>> CloseSavingsGoalAsync(
        CloseSavingsGoalInput input,
        ClaimsPrincipal user,
        CloseGoal close,
        CancellationToken cancellationToken) =>
        (await close.ExecuteAsync(user.Viewer().CustomerId, input.GoalId, cancellationToken)).ToResult(SavingsGoal.Of);
}
