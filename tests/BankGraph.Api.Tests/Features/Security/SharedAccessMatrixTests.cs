using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.Schema;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Features.Security;

/// <summary>
/// Every root field that is about an account of the owner's, asked by those who share it: another owner, a delegate who
/// pays, and one who sees. A field that is not in the table fails the tests.
/// </summary>
public sealed class SharedAccessMatrixTests(SharedAccessStage shared) : IClassFixture<SharedAccessStage>
{
    private const string Refused = "INSUFFICIENT_ACCESS";

    /// <summary>What a joint owner, a delegate who pays and one who sees read.</summary>
    private static readonly Dictionary<string, string[]> Outcomes = new()
    {
        ["Query.account"] = ["\"number\":", "\"number\":", "\"number\":"],
        ["Query.node"] = ["\"__typename\":\"Account\"", "\"__typename\":\"Account\"", "\"__typename\":\"Account\""],
        ["Query.nodes"] = ["\"Entry\"", "\"Entry\"", "\"Entry\""],
        ["Query.transaction"] = ["\"entries\":[{", "\"entries\":[{", "\"entries\":[{"],
        ["Mutation.deposit"] = ["\"transaction\":{", "\"transaction\":{", "\"transaction\":{"],
        ["Mutation.withdraw"] = ["\"transaction\":{", "\"transaction\":{", Refused],
        ["Mutation.transfer"] = ["ACCOUNT_NOT_FOUND", "ACCOUNT_NOT_FOUND", Refused],
        ["Mutation.transferExternal"] = ["\"externalPayment\":{", "\"externalPayment\":{", Refused],
        ["Mutation.validateBulkTransfer"] = ["\"rows\":", "\"rows\":", Refused],
        ["Mutation.executeBulkTransfer"] = ["\"rows\":", "\"rows\":", Refused],
        ["Mutation.addPayee"] = ["INVALID_FIELD", "INVALID_FIELD", "INVALID_FIELD"],
        ["Mutation.payBill"] = ["BILL_NOT_FOUND", "BILL_NOT_FOUND", "BILL_NOT_FOUND"],
        ["Mutation.setAutoPay"] = ["BILLER_LINK_NOT_FOUND", "BILLER_LINK_NOT_FOUND", "BILLER_LINK_NOT_FOUND"],
        ["Mutation.schedulePayment"] = ["INVALID_FIELD", "INVALID_FIELD", "INVALID_FIELD"],
        ["Mutation.renameAccount"] = ["\"account\":{", Refused, Refused],
        ["Mutation.reactivateAccount"] = ["ACCOUNT_NOT_DORMANT", Refused, Refused],
        ["Mutation.closeAccount"] = ["ACCOUNT_NOT_CLOSABLE", Refused, Refused],
        ["Mutation.setLimits"] = ["\"limits\":{", Refused, Refused],
        ["Mutation.issueStatement"] = ["\"statement\":{", Refused, Refused],
        ["Mutation.createSavingsGoal"] = ["\"savingsGoal\":{", Refused, Refused],
        ["Mutation.categorizeEntry"] = ["\"entry\":{", Refused, Refused],
        ["Mutation.addEntryTag"] = ["\"entry\":{", "\"entry\":{", "\"entry\":{"],
        ["Mutation.removeEntryTag"] = ["\"entry\":{", "\"entry\":{", "\"entry\":{"],
        ["Query.taggedEntries"] = ["\"nodes\":[", "\"nodes\":[", "\"nodes\":["],
        ["Mutation.inviteToAccount"] = ["\"invitation\":{", Refused, Refused],
        ["Mutation.changeDelegateLimit"] = ["INVALID_FIELD", "ACCESS_NOT_FOUND", "ACCESS_NOT_FOUND"],
        ["Mutation.removeAccountAccess"] = [Refused, "ACCESS_NOT_FOUND", "ACCESS_NOT_FOUND"],
    };

    // It ends the access that the others need; see SharedAccountTests.
    private static readonly string[] Elsewhere = ["Mutation.leaveAccount"];

    public static TheoryData<string> AboutAccounts =>
    [
        .. from root in new[] { ServedSchema.Schema.QueryType, ServedSchema.Schema.MutationType! }
           from asked in root.Fields
           where IsCustomers(root, asked) && AccessStage.NamesAnAccount(asked)
           select $"{root.Name}.{asked.Name}" into name
           where !Elsewhere.Contains(name)
           select name,
    ];

    [Theory]
    [MemberData(nameof(AboutAccounts))]
    public async Task RootField_ByWhoSharesTheAccount_AnswersAsTheRightSays(string name)
    {
        var (root, field) = Find(name);
        for (var i = 0; i < SharedAccessStage.Rights.Count; i++)
        {
            var answer = await shared.Stage.AskAsync(shared.People[i], root, field);

            Assert.Empty(answer.Errors);
            var data = answer.Data![field.Name]?.ToJsonString() ?? "null";
            Assert.True(
                data.Contains(Outcomes[name][i], StringComparison.Ordinal),
                $"{name} with {SharedAccessStage.Rights[i]}: {data}");
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public async Task Account_ByWhoSharesIt_ShowsOwnersToAllAndTheOthersToOwnersAlone(int index, bool isOwner)
    {
        var account = await shared.People[index].Client.AskAsync(
            """
            query($number: String!) { account(number: $number) { balance { value } viewerAccess { right isViewer }
              ownerNames access { right } invitations { email } changes(first: 1) { nodes { field } }
              entries(first: 1) { totalCount } } }
            """,
            new { number = shared.Stage.Account });

        Assert.Equal(SharedAccessStage.Rights[index], (string?)account["viewerAccess"]!["right"]);
        Assert.True((bool)account["viewerAccess"]!["isViewer"]!);
        Assert.Equal(["Test Person", "Test Person"], account["ownerNames"]!.AsArray().Select(each => (string?)each));
        Assert.Equal(isOwner, account["access"]!.AsArray().Count > 0);
        Assert.Equal(isOwner, account["invitations"]!.AsArray().Count > 0);
        Assert.Equal(isOwner, account["changes"]!["nodes"]!.AsArray().Count > 0);
        Assert.True((int)account["entries"]!["totalCount"]! > 0);
    }

    [Theory]
    [InlineData(0, "\"balances\":[{")]
    [InlineData(1, "\"balances\":[]")]
    [InlineData(2, "\"balances\":[]")]
    public async Task Dashboard_ByWhoSharesAnAccount_AddsUpWhatOneOwns(int index, string balances)
    {
        var root = ServedSchema.Schema.QueryType;

        var answer = await shared.Stage.AskAsync(shared.People[index], root, root.Fields["dashboard"]);

        Assert.Contains(balances, answer.Text);
        Assert.Contains("\"recentActivity\":[{", answer.Text);
    }

    private static bool IsCustomers(ObjectType root, OutputField field) => FieldAccess.Of(root, field) is
        FieldAccess.Own or FieldAccess.Permitted { Permission: Permission.UseOwnAccounts };

    private static (ObjectType Root, OutputField Field) Find(string name)
    {
        var root = name.StartsWith("Query.", StringComparison.Ordinal)
            ? ServedSchema.Schema.QueryType
            : ServedSchema.Schema.MutationType!; // The bank has mutations.
        return (root, root.Fields[name[(root.Name.Length + 1)..]]);
    }
}
