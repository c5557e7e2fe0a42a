using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Statements;

/// <summary>Registers the feature.</summary>
internal static class StatementRegistration
{
    /// <summary>Adds the commands, the documents and the job that issues monthly statements.</summary>
    public static void AddStatements(this IServiceCollection services)
    {
        services.AddSingleton<StatementBook>();
        services.AddSingleton<StatementArchive>();
        services.AddSingleton<IssueStatement>();
        services.AddSingleton<IBankJob, MonthEndJob>();
        services.AddSingleton<ReceiptOffice>();
        services.AddSingleton<IPersonalData, StatementData>();
    }
}
