using BankGraph.Banking.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Goals;

/// <summary>Registers the feature.</summary>
internal static class GoalRegistration
{
    /// <summary>Adds the commands, and the jobs that save.</summary>
    public static void AddGoals(this IServiceCollection services)
    {
        services.AddSingleton<CreateGoal>();
        services.AddSingleton<UpdateGoal>();
        services.AddSingleton<MoveGoalMoney>();
        services.AddSingleton<SetAutomaticSaving>();
        services.AddSingleton<CloseGoal>();
        services.AddSingleton<IParticipantRefusals, GoalRefusals>();
        services.AddSingleton<IBankJob, SaveByPlanJob>();
        services.AddSingleton<IBankJob, RoundUpJob>();
    }
}
