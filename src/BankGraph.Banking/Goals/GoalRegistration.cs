using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Goals;

/// <summary>Registers the feature.</summary>
internal static class GoalRegistration
{
    /// <summary>Adds the commands, the jobs that save, and what keeps an account open.</summary>
    public static void AddGoals(this IServiceCollection services)
    {
        services.AddSingleton<CreateGoal>();
        services.AddSingleton<UpdateGoal>();
        services.AddSingleton<MoveGoalMoney>();
        services.AddSingleton<SetAutomaticSaving>();
        services.AddSingleton<CloseGoal>();
        services.AddSingleton<IParticipantRefusals, GoalRefusals>();
        services.AddSingleton<IAccountClosingCheck, GoalClosingCheck>();
        services.AddSingleton<IPersonalData, GoalData>();
        services.AddSingleton<IBankJob, SaveByPlanJob>();
        services.AddSingleton<IBankJob, RoundUpJob>();
    }
}
