using BankGraph.Banking.Announcements;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Branches;
using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Products;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Privacy;

public sealed class PersonalDataTests
{
    /// <summary>What is in no export, and why.</summary>
    private static readonly Dictionary<Type, string> NotGivenOut = new()
    {
        [typeof(AccountProduct)] = "the bank's terms",
        [typeof(ProductTier)] = "the bank's terms",
        [typeof(Biller)] = "the bank's billers",
        [typeof(Branch)] = "the bank's branches",
        [typeof(Announcement)] = "told to many, nothing personal",
        [typeof(SupportHead)] = "a counter",
        [typeof(JobFailure)] = "which jobs have failed",
        [typeof(AuditHead)] = "where the audit record ends",
        [typeof(AuditDraft)] = "half a second's audit records on their way to where they are given out",
        [typeof(LedgerNote)] = "half a second's notes, which become audit records",
        [typeof(OutboxMessage)] = "which transactions streams were told of",
        [typeof(IdempotencyRecord)] = "hashes of requests; what came of them is given out as entries and holds",
        [typeof(BulkKey)] = "hashes of requests; what came of them is given out as entries and payments",
        [typeof(SettlementConfirmation)] = "whether a biller was told of a payment that is given out",
        [typeof(BankKey)] = "secrets: the bank's own keys, wrapped",
        [typeof(RefreshToken)] = "secrets: hashes of tokens, of sessions that are given out",
        [typeof(RecoveryCode)] = "secrets: hashes of codes",
        [typeof(LoginAttempt)] = "kept under the hash of an address for 15 minutes; failures are in the audit record",
        [typeof(PasswordReset)] = "kept under the hash of an address for a day; requests are in the audit record",
    };

    [Fact]
    public async Task Tables_OfTheModel_AreGivenOutOrHaveAReasonNotTo()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        await using var context = bank.Context();
        var given = bank.Get<IEnumerable<IPersonalData>>()
            .SelectMany(part => part.ListsOf(context, Guid.Empty))
            .SelectMany(list => list.Tables);

        Assert.Equal(
            context.Model.GetEntityTypes().Select(entity => entity.ClrType.Name).Order(),
            given.Concat(NotGivenOut.Keys).Select(type => type.Name).Order());
    }

    [Fact]
    public async Task Features_ThatHoldPersonalData_HaveOnePartEach()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();

        var parts = bank.Get<IEnumerable<IPersonalData>>().Select(part => part.GetType()).ToList();

        Assert.Equal(
            typeof(IPersonalData).Assembly.GetTypes()
                .Where(type => type.IsClass && type.IsAssignableTo(typeof(IPersonalData)))
                .Select(type => type.Name)
                .Order(),
            parts.Select(type => type.Name).Order());
        Assert.Equal(parts.Count, parts.Select(type => type.Namespace).Distinct().Count());
    }
}
