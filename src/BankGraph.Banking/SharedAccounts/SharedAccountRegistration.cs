using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Registers the feature.</summary>
internal static class SharedAccountRegistration
{
    /// <summary>Adds who may do what with accounts, and the commands that change it.</summary>
    public static void AddSharedAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountRights>();
        services.AddSingleton<AccessGuard>();
        services.AddSingleton<IPostingGuard, OutgoingGuard>();
        services.AddSingleton<IParticipantRefusals, AccessRefusal>();
        services.AddSingleton<AccessNotices>();
        services.AddSingleton<InviteToAccount>();
        services.AddSingleton<AnswerInvitation>();
        services.AddSingleton<ChangeDelegateLimit>();
        services.AddSingleton<EndAccess>();
        services.AddSingleton<IAccessEnd, ScheduleAccessEnd>();
        services.AddSingleton<IAccessEnd, AutoPayAccessEnd>();
        services.AddSingleton<IPersonalData, SharedAccountData>();
    }
}
