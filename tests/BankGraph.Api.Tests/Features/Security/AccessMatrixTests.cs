using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Schema;
using BankGraph.Banking.Accounts;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Features.Security;

/// <summary>Every root field of the served schema, asked by everybody for what belongs to one customer.</summary>
public sealed class AccessMatrixTests(AccessStage stage) : IClassFixture<AccessStage>
{
    private const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
    private const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>What another customer reads or is told when they ask for the owner's.</summary>
    private static readonly Dictionary<string, string> ToAnotherCustomer = new()
    {
        ["Query.node"] = "null",
        ["Query.nodes"] = "[null,null,null,null,null,null,null,null,null,null,null,null]",
        ["Query.account"] = "null",
        ["Query.accounts"] = "\"totalCount\":0",
        ["Query.closedAccounts"] = "\"totalCount\":0",
        ["Mutation.renameAccount"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.reactivateAccount"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.closeAccount"] = "ACCOUNT_NOT_FOUND",
        ["Query.transaction"] = "null",
        ["Query.billers"] = "\"nodes\"",
        ["Query.bills"] = "\"totalCount\":0",
        ["Query.billerLinks"] = "\"totalCount\":0",
        ["Query.billerTotals"] = "[]",
        ["Mutation.setAutoPay"] = "BILLER_LINK_NOT_FOUND",
        ["Mutation.removeAutoPay"] = "BILLER_LINK_NOT_FOUND",
        ["Mutation.setBillReminder"] = "BILLER_LINK_NOT_FOUND",
        ["Mutation.setHomeBranch"] = "BRANCH_NOT_FOUND",
        ["Query.payees"] = "\"totalCount\":0",
        ["Query.payeeNameCheck"] = "NO_MATCH",
        ["Mutation.markNotificationRead"] = "NOTIFICATION_NOT_FOUND",
        ["Mutation.markAllNotificationsRead"] = "\"count\":",
        ["Mutation.setNotificationChoice"] = "\"settings\":{",
        ["Mutation.changeNotificationSettings"] = "\"settings\":{",
        ["Mutation.setQuietHours"] = "\"settings\":{",
        ["Query.supportTickets"] = "\"totalCount\":",
        ["Mutation.openTicket"] = "\"supportTicket\":{",
        ["Mutation.addTicketMessage"] = "TICKET_NOT_FOUND",
        ["Mutation.closeTicket"] = "TICKET_NOT_FOUND",
        ["Mutation.reopenTicket"] = "TICKET_NOT_FOUND",
        ["Query.announcements"] = "[",
        ["Mutation.dismissAnnouncement"] = "ANNOUNCEMENT_NOT_FOUND",
        ["Mutation.validateBulkTransfer"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.executeBulkTransfer"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.addPayee"] = "INVALID_FIELD",
        ["Mutation.updatePayee"] = "PAYEE_NOT_FOUND",
        ["Mutation.deletePayee"] = "PAYEE_NOT_FOUND",
        ["Mutation.updateProfile"] = "\"profile\":{",
        ["Mutation.submitKyc"] = "PROFILE_INCOMPLETE",
        ["Query.paymentSchedules"] = "\"totalCount\":0",
        ["Mutation.schedulePayment"] = "INVALID_FIELD",
        ["Mutation.pauseSchedule"] = "SCHEDULE_NOT_FOUND",
        ["Mutation.resumeSchedule"] = "SCHEDULE_NOT_FOUND",
        ["Mutation.skipNextRun"] = "SCHEDULE_NOT_FOUND",
        ["Mutation.cancelSchedule"] = "SCHEDULE_NOT_FOUND",
        ["Query.savingsGoals"] = "\"totalCount\":0",
        ["Mutation.createSavingsGoal"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.updateSavingsGoal"] = "GOAL_NOT_FOUND",
        ["Mutation.setAutomaticSaving"] = "GOAL_NOT_FOUND",
        ["Mutation.closeSavingsGoal"] = "GOAL_NOT_FOUND",
        ["Mutation.fundSavingsGoal"] = "GOAL_NOT_FOUND",
        ["Mutation.withdrawFromSavingsGoal"] = "GOAL_NOT_FOUND",
        ["Mutation.setLimits"] = "ACCOUNT_NOT_FOUND",
        ["Query.accountProducts"] = "[",
        ["Query.dashboard"] = "\"upcomingBills\":[]",
        ["Query.spendingByCategory"] = "[]",
        ["Query.categoryRules"] = "[",
        ["Query.entryTags"] = "[]",
        ["Query.spendingByTag"] = "[]",
        ["Query.taggedEntries"] = "\"nodes\":[]",
        ["Mutation.addEntryTag"] = "ENTRY_NOT_FOUND",
        ["Mutation.removeEntryTag"] = "ENTRY_NOT_FOUND",
        ["Mutation.categorizeEntry"] = "ENTRY_NOT_FOUND",
        ["Mutation.setCategoryRule"] = "\"rule\":{",
        ["Mutation.deleteCategoryRule"] = "CATEGORY_RULE_NOT_FOUND",
        ["Mutation.issueStatement"] = "ACCOUNT_NOT_FOUND",
        ["Query.operation"] = "UNKNOWN",
        ["Query.me"] = "\"name\":\"Test Person\"",
        ["Mutation.openAccount"] = "\"account\":{",
        ["Mutation.linkBiller"] = "BILLER_NOT_FOUND",
        ["Mutation.payBill"] = "BILL_NOT_FOUND",
        ["Mutation.logout"] = "\"success\":true",
        ["Mutation.changePassword"] = "WEAK_PASSWORD",
        ["Mutation.eraseMyData"] = "\"kept\":[",
        ["Query.exportMyData"] = "\"documentUrl\":",
        ["Mutation.requestEmailVerification"] = "\"success\":",
        ["Mutation.changeEmail"] = "\"success\":",
        ["Mutation.confirmEmailChange"] = "INVALID_CODE",
        ["Mutation.changePhone"] = "\"success\":",
        ["Mutation.confirmPhoneChange"] = "INVALID_CODE",
        ["Mutation.removePhone"] = "\"success\":true",
        ["Mutation.verifyEmail"] = "INVALID_CODE",
        ["Mutation.revokeSession"] = "SESSION_NOT_FOUND",
        ["Mutation.revokeOtherSessions"] = "\"success\":true",
        ["Mutation.enrollSecondFactor"] = "\"enrollment\":{",
        ["Mutation.confirmSecondFactor"] = "\"recoveryCodes\":null",
        ["Mutation.removeSecondFactor"] = "NO_SECOND_FACTOR",
        ["Mutation.enrollMessageFactor"] = "\"success\":",
        ["Mutation.confirmMessageFactor"] = "\"success\":null",
        ["Mutation.answerChallenge"] = "INVALID_CODE",
        ["Mutation.beginPasskeyRegistration"] = "\"ceremony\":{",
        ["Mutation.addPasskey"] = "INVALID_PASSKEY",
        ["Mutation.renamePasskey"] = "PASSKEY_NOT_FOUND",
        ["Mutation.removePasskey"] = "PASSKEY_NOT_FOUND",
        ["Mutation.beginPasskeyAnswer"] = "INVALID_PASSKEY",
        ["Mutation.answerChallengeWithPasskey"] = "INVALID_PASSKEY",
        ["Mutation.removeMessageFactor"] = "NO_SECOND_FACTOR",
        ["Mutation.deposit"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.withdraw"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.transfer"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.transferExternal"] = "ACCOUNT_NOT_FOUND",
        ["Query.accountInvitations"] = "[",
        ["Mutation.inviteToAccount"] = "ACCOUNT_NOT_FOUND",
        ["Mutation.acceptAccountInvitation"] = "INVITATION_NOT_FOUND",
        ["Mutation.declineAccountInvitation"] = "INVITATION_NOT_FOUND",
        ["Mutation.withdrawAccountInvitation"] = "INVITATION_NOT_FOUND",
        ["Mutation.changeDelegateLimit"] = "ACCESS_NOT_FOUND",
        ["Mutation.removeAccountAccess"] = "ACCESS_NOT_FOUND",
        ["Mutation.leaveAccount"] = "ACCOUNT_NOT_FOUND",
    };

    private static readonly Func<string, string>[] Twists =
        [OfAnotherType, CutShort, value => value + value, _ => "", _ => "Äé"];

    public static TheoryData<string> RootFields => Named((_, _) => true);

    public static TheoryData<string> FieldsWithReferences => Named((_, asked) => AccessStage.TakesReferences(asked));

    public static TheoryData<string> Connections =>
        Named((root, asked) => root.Name == "Query" && asked.Arguments.Contains("where"));

    [Theory]
    [MemberData(nameof(RootFields))]
    public async Task RootField_ByEveryViewer_AnswersAsTheCodeSays(string name)
    {
        var (root, field) = Find(name);
        foreach (var viewer in stage.Viewers.Keys)
        {
            var expected = RefusalOf(FieldAccess.Of(root, field), viewer);
            var answer = root.Name == "Subscription"
                ? await WatchAsync(viewer, field, expected)
                : await stage.AskAsync(viewer, root, field);
            if (answer is null) continue;

            Assert.True(answer.Code != "HC0016", answer.Text);
            var refused = answer.Errors.Where(error => error!["path"]?.AsArray().Count == 1).ToArray();
            Assert.True(CodeOf(refused) == expected, $"{name} by {viewer}: {answer.Text}");
            if (expected is not null) Assert.True(answer.Data?[field.Name] is null, answer.Text);
            if (viewer != "OWNER" && FieldAccess.Of(root, field) is not FieldAccess.Permitted)
                stage.AssertTellsNothing(answer);
        }
    }

    [Theory]
    [MemberData(nameof(RootFields))]
    public async Task OwnField_ByAnotherCustomer_AnswersAsIfTheOwnersWereNotThere(string name)
    {
        var (root, field) = Find(name);
        if (root.Name == "Subscription" || RefusalOf(FieldAccess.Of(root, field), "OTHER") is not null) return;
        if (FieldAccess.Of(root, field) is FieldAccess.Public) return;

        var answer = await stage.AskAsync("OTHER", root, field);

        Assert.Empty(answer.Errors);
        Assert.Contains(ToAnotherCustomer[name], answer.Data![field.Name]?.ToJsonString() ?? "null");
    }

    [Theory]
    [MemberData(nameof(FieldsWithReferences))]
    public async Task Reference_OfTheOwner_AnswersAnotherCustomerLikeOneThatDoesNotExist(string name)
    {
        var (root, field) = Find(name);
        if (root.Name == "Subscription") return;
        foreach (var viewer in stage.Viewers.Keys.Where(viewer => IsStranger(viewer, root, field)))
        {
            var owners = await stage.AskAsync(viewer, root, field);
            var unknown = await stage.AskAsync(viewer, root, field, Unknown);

            Assert.Equal(WithoutIds(unknown.Text), WithoutIds(owners.Text));
        }
    }

    [Theory]
    [MemberData(nameof(FieldsWithReferences))]
    public async Task Reference_SwappedOrTampered_IsRefusedAndTellsNothing(string name)
    {
        var (root, field) = Find(name);
        if (root.Name == "Subscription") return;
        foreach (var viewer in stage.Viewers.Keys)
        {
            foreach (var twist in Twists)
            {
                var isTwisted = false;
                var answer = await stage.AskAsync(viewer, root, field, value =>
                {
                    isTwisted = true;
                    return twist(value);
                });

                // A list that staff may see, and that needs no reference, is the whole list.
                if (viewer != "OWNER" && (isTwisted || IsStranger(viewer, root, field)))
                    stage.AssertTellsNothing(answer);
                Assert.True(answer.Data?[field.Name] is null or JsonObject or JsonArray, answer.Text);
                Assert.DoesNotContain("Unexpected", answer.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task FilterOrSort_OfAConnection_FindsNothingOfAnotherCustomer(string name)
    {
        var (root, field) = Find(name);
        if (FieldAccess.Of(root, field) is not FieldAccess.Own || name == "Query.billers") return;
        var where = (InputObjectType)field.Arguments["where"].Type.NamedType;
        var order = (InputObjectType)field.Arguments["order"].Type.NamedType;
        var document =
            $$"""
            query($where: {{where.Name}}, $order: [{{order.Name}}!]) {
              {{field.Name}}(where: $where, order: $order) { totalCount nodes { id } } }
            """;
        var asks = FilterSamples.Of(where).Select(sample => new JsonObject { ["where"] = sample })
            .Concat(FilterSamples.OrdersOf(order).Select(by => new JsonObject { ["order"] = new JsonArray(by) }));
        foreach (var variables in asks)
        {
            var answer = await stage.ReaderWithNothing.Client.SendAsync(document, variables);

            // An id of another type is no id here.
            if (answer.Code == "HC0081" && answer.Data?[field.Name] is null) continue;
            Assert.True(answer.Errors.Count == 0, answer.Text);
            Assert.Equal(0, (int?)answer.Data![field.Name]!["totalCount"]);
            Assert.Empty(answer.Data[field.Name]!["nodes"]!.AsArray());
        }
    }

    /// <summary>The first answer of a stream; null where one stands and there is nothing to tell.</summary>
    private async Task<Answer?> WatchAsync(string viewer, OutputField field, string? refusal)
    {
        if (refusal is null && field.Name == "onBillNotification") return null;
        if (refusal is null && field.Name is "onNotification" or "onTicketEntry" && viewer != "OWNER") return null;
        var message = await stage.WatchAsync(viewer, field);
        var payload = (string?)message["type"] == "error"
            ? new JsonObject { ["errors"] = message["payload"]!.DeepClone() }
            : message["payload"]!;
        foreach (var error in payload["errors"]?.AsArray() ?? [])
        {
            if ((string?)error!["extensions"]?["code"] == "ACCOUNT_NOT_FOUND" && viewer != "OWNER") return null;
            error["path"] ??= new JsonArray(field.Name);
        }

        return new Answer(HttpStatusCode.OK, payload.ToJsonString());
    }

    private static string? RefusalOf(FieldAccess? access, string viewer) => access switch
    {
        FieldAccess.Public => null,
        _ when viewer == "NOBODY" => NotAuthenticated,
        FieldAccess.Own => null,
        FieldAccess.Permitted it => AccessStage.May(viewer, it.Permission) ? null : NotAuthorized,
        _ => throw new InvalidOperationException("The field is not classified."),
    };

    private static string? CodeOf(JsonNode?[] errors) =>
        errors.Select(error => (string?)error!["extensions"]?["code"]).FirstOrDefault(
            code => code?.StartsWith("AUTH_", StringComparison.Ordinal) == true);

    // Whoever is served by the field, and is neither the owner nor staff who may.
    private static bool IsStranger(string viewer, ObjectType root, OutputField field) =>
        viewer is not ("OWNER" or "NOBODY")
        && (FieldAccess.Of(root, field) is not FieldAccess.Permitted it || !AccessStage.May(viewer, it.Permission));

    /// <summary>A reference of the same kind to what does not exist.</summary>
    internal static string Unknown(string reference)
    {
        if (AccountNumber.TryParse(reference, out _)) return AccountNumber.Random().ToString();
        var bytes = Convert.FromBase64String(reference);
        bytes[^1] ^= 1;
        return Convert.ToBase64String(bytes);
    }

    private static string OfAnotherType(string reference)
    {
        if (AccountNumber.TryParse(reference, out _)) return reference[..^1] + (reference[^1] == '0' ? '1' : '0');
        var bytes = Convert.FromBase64String(reference);
        var key = bytes[Array.IndexOf(bytes, (byte)58)..];
        return Convert.ToBase64String([.. Encoding.ASCII.GetBytes("Biller"), .. key]);
    }

    private static string CutShort(string reference) => reference[..(reference.Length / 2)];

    // A refusal may repeat the id; whether it does must not depend on what is behind it.
    private static string WithoutIds(string text) =>
        Regex.Replace(text, "[A-Za-z0-9+/]{20,}=*", "(id)");

    private static TheoryData<string> Named(Func<ObjectType, OutputField, bool> isWanted) =>
    [
        .. from root in ServedSchema.Roots
           from field in root.Fields
           where !field.Name.StartsWith('_') && isWanted(root, field)
           select $"{root.Name}.{field.Name}",
    ];

    private static (ObjectType Root, OutputField Field) Find(string name)
    {
        var root = ServedSchema.Roots.Single(root => name.StartsWith(root.Name + ".", StringComparison.Ordinal));
        return (root, root.Fields[name[(root.Name.Length + 1)..]]);
    }
}
