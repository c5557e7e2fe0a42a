using System.Text;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Support;

public abstract class TicketTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Ticket_AskedAnsweredClosedAndReopened_TurnsFromOneSideToTheOther()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, teller) = (await bank.RegisterAsync(), await bank.RegisterAsync("teller@example.com"));
        var (own, staff) = (bank.Get<ContinueTicket>(), bank.Get<HandleTicket>());
        var id = (await OpenAsync(bank, anna)).Value.Id;
        Outcome<TicketView, BankError>[] steps =
        [
            await staff.AnswerAsync(teller, id, "Which card?", default),
            await own.WriteAsync(anna, id, "The blue one.", default),
            await own.CloseAsync(anna, id, default),
            await own.CloseAsync(anna, id, default),
            await own.ReopenAsync(anna, id, default),
            await staff.SetAsync(teller, id, TicketStatus.Closed, TicketPriority.Low, default),
        ];

        Assert.Equal(
            [
                TicketStatus.Answered, TicketStatus.Open, TicketStatus.Closed, TicketStatus.Closed, TicketStatus.Open,
                TicketStatus.Closed,
            ],
            steps.Select(step => step.Value.Status));
        Assert.Equal(
            [
                "1 Message Open My card is lost.", "2 Answer Answered Which card?", "3 Message Open The blue one.",
                "4 StatusSet Closed ", "5 StatusSet Open ", "6 StatusSet Closed ", "7 PrioritySet Closed ",
            ],
            await SeenByCustomerAsync(bank, anna));
    }

    [Fact]
    public async Task Note_BetweenMessages_LeavesNoTraceForTheCustomer()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, teller) = (await bank.RegisterAsync(), await bank.RegisterAsync("teller@example.com"));
        await bank.Get<BankWriter>().RunAsync(
            (context, cancel) => GiveAsync(context, teller, cancel),
            default);
        var staff = bank.Get<HandleTicket>();
        var opened = (await OpenAsync(bank, anna)).Value;
        bank.Clock.Advance(TimeSpan.FromHours(1));
        await staff.NoteAsync(teller, opened.Id, "She lost three this year.", default);
        var after = (await staff.AssignAsync(teller, opened.Id, teller, default)).Value;
        await staff.AnswerAsync(teller, opened.Id, "It is blocked.", default);

        Assert.Equal((opened.ChangedAt, teller), (after.ChangedAt, after.AssigneeId));
        Assert.Equal(
            ["1 Message Open My card is lost.", "2 Answer Answered It is blocked."],
            await SeenByCustomerAsync(bank, anna));
        var file = await bank.Get<ReadTicket>().ExecuteAsync(teller, opened.Id, 0, default);
        Assert.Equal(
            [TicketEntryKind.Message, TicketEntryKind.Note, TicketEntryKind.Assigned, TicketEntryKind.Answer],
            file!.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task SupportStaff_OfAllRoles_ListsByNameThoseWhoMayBeAssigned()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var ticket = (await OpenAsync(bank, await bank.RegisterAsync())).Value.Id;
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Customer))
        {
            var person = new Registration($"Z {role}", $"{role}@example.com", "a-Long-enough-secret-7", null);
            Assert.False((await bank.Get<AddStaff>().ExecuteAsync(person, RoleSet.Of([role]), default)).IsRefused);
        }

        var first = new Registration("A Both", "both@example.com", "a-Long-enough-secret-7", null);
        var roles = RoleSet.Of([Role.Teller, Role.Manager]);
        var both = (await bank.Get<AddStaff>().ExecuteAsync(first, roles, default)).Value.Id;

        var staff = await bank.Get<SupportStaff>().ListAsync(default);

        Assert.Equal(["A Both", "Z Manager", "Z Teller"], staff.Select(colleague => colleague.Name));
        Assert.Equal(both, staff[0].Id);
        foreach (var colleague in staff)
        {
            var assigned = await bank.Get<HandleTicket>().AssignAsync(both, ticket, colleague.Id, default);
            Assert.Equal(colleague.Id, assigned.Value.AssigneeId);
        }
    }

    [Fact]
    public async Task Write_SomebodyElsesTicket_IsNotFoundLikeOneThatIsNot()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        var id = (await OpenAsync(bank, anna)).Value.Id;
        var own = bank.Get<ContinueTicket>();

        Assert.IsType<TicketNotFoundError>((await own.WriteAsync(ben, id, "Hello", default)).Error);
        Assert.IsType<TicketNotFoundError>((await own.CloseAsync(ben, id, default)).Error);
        Assert.IsType<TicketNotFoundError>((await own.ReopenAsync(ben, Guid.NewGuid(), default)).Error);
        Assert.Equal(["1 Message Open My card is lost."], await SeenByCustomerAsync(bank, anna));
    }

    [Fact]
    public async Task Write_ClosedTicket_IsRefusedToBothSides()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var id = (await OpenAsync(bank, anna)).Value.Id;
        await bank.Get<ContinueTicket>().CloseAsync(anna, id, default);

        var written = await bank.Get<ContinueTicket>().WriteAsync(anna, id, "One more thing", default);
        var answered = await bank.Get<HandleTicket>().AnswerAsync(anna, id, "Too late", default);

        Assert.IsType<TicketClosedError>(written.Error);
        Assert.IsType<TicketClosedError>(answered.Error);
    }

    [Fact]
    public async Task Open_SideBySideAtTheLimit_OpensNoMoreThanAllowed()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        for (var i = 0; i < TicketRules.MaxOpenTickets - 2; i++) _ = (await OpenAsync(bank, anna)).Value;

        var last = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => OpenAsync(bank, anna)));

        Assert.Equal(2, last.Count(outcome => !outcome.IsRefused));
        Assert.All(last.Where(outcome => outcome.IsRefused), o => Assert.IsType<TooManyTicketsError>(o.Error));
        Assert.Equal(
            Enumerable.Range(1, TicketRules.MaxOpenTickets).Select(number => $"{number} Message Open My card is lost."),
            await SeenByCustomerAsync(bank, anna));
    }

    [Fact]
    public async Task Write_MoreThanADayTakes_IsRefusedUntilTheNext()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var id = (await OpenAsync(bank, anna)).Value.Id;
        var own = bank.Get<ContinueTicket>();
        for (var i = 1; i < TicketRules.MaxMessagesPerDay; i++)
            _ = (await own.WriteAsync(anna, id, "Hello?", default)).Value;

        var flooded = await own.WriteAsync(anna, id, "Hello?", default);
        bank.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await own.WriteAsync(anna, id, "Hello?", default);

        Assert.Equal(new TooManyMessagesError(TicketRules.MaxMessagesPerDay), flooded.Error);
        Assert.False(nextDay.IsRefused);
    }

    [Fact]
    public async Task Answer_OfStaff_IsToldToTheCustomerWithoutItsWords()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, teller) = (await bank.RegisterAsync(), await bank.RegisterAsync("teller@example.com"));
        var id = (await OpenAsync(bank, anna)).Value.Id;
        await bank.Get<HandleTicket>().AnswerAsync(teller, id, "It is blocked.", default);

        await using var context = bank.Context();
        var told = await NoticeQueries.Of(context, anna).SingleAsync();
        var text = NoticeQueries.Read(told, bank.Get<PersonalDataCipher>());
        Assert.Equal((NotificationTopic.Support, "The bank has answered you"), (told.Topic, text.Title));
        Assert.DoesNotContain("blocked", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_ReadingAndDoing_IsRecorded()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, teller) = (await bank.RegisterAsync(), await bank.RegisterAsync("teller@example.com"));
        var id = (await OpenAsync(bank, anna)).Value.Id;
        var staff = bank.Get<HandleTicket>();
        Func<Task>[] doings =
        [
            () => bank.Get<ReadTicket>().ExecuteAsync(teller, id, 0, default),
            () => staff.AnswerAsync(teller, id, "It is blocked.", default),
            () => staff.NoteAsync(teller, id, "Three cards.", default),
            () => staff.SetAsync(teller, id, null, TicketPriority.Urgent, default),
        ];
        foreach (var doing in doings)
        {
            await doing();
            bank.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var records = (await bank.AuditAsync()).Where(record => record.Subject == $"ticket/{id}").ToList();
        Assert.Equal(
            [
                AuditAction.TicketRead, AuditAction.TicketAnswered, AuditAction.TicketNoted, AuditAction.TicketChanged,
            ],
            records.Select(record => record.Action));
        Assert.All(records, record => Assert.Equal(((Guid?)teller, (Guid?)anna), (record.ActorId, record.CustomerId)));
    }

    [Fact]
    public async Task Assign_ToSomebodyWhoDoesNotAnswer_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var id = (await OpenAsync(bank, anna)).Value.Id;

        var outcome = await bank.Get<HandleTicket>().AssignAsync(anna, id, anna, default);

        Assert.IsType<NotSupportStaffError>(outcome.Error);
    }

    [Fact]
    public async Task Texts_InTheDatabase_AreSealed()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await OpenAsync(bank, anna);

        await using var context = bank.Context();
        var ticket = await context.Set<SupportTicket>().SingleAsync();
        var entry = await context.Set<TicketEntry>().SingleAsync();
        Assert.DoesNotContain("Lost", Encoding.UTF8.GetString(ticket.SealedSubject), StringComparison.Ordinal);
        Assert.DoesNotContain("card", Encoding.UTF8.GetString(entry.SealedText!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_ByStatusPriorityAndAssignee_GivesWhatFits()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var first = (await OpenAsync(bank, anna)).Value.Id;
        bank.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = (await OpenAsync(bank, anna, priority: TicketPriority.Urgent)).Value.Id;
        await bank.Get<ContinueTicket>().CloseAsync(anna, first, default);

        await using var context = bank.Context();
        Task<List<Guid>> Found(TicketStatus? status, TicketPriority? priority, Guid? assignee, bool unassigned) =>
            TicketQueries.Find(context, status, priority, assignee, unassigned)
                .OrderBy(view => view.Id).Select(view => view.Id).ToListAsync();
        Assert.Equal([first, second], await Found(null, null, null, true));
        Assert.Equal([first], await Found(TicketStatus.Closed, null, null, false));
        Assert.Equal([second], await Found(TicketStatus.Open, TicketPriority.Urgent, null, false));
        Assert.Empty(await Found(null, TicketPriority.Low, null, false));
        Assert.Empty(await Found(null, null, anna, false));
    }

    [Fact]
    public async Task Publisher_NewEntries_TellsTheStreamsOnceAndNotesToStaffOnly()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var id = (await OpenAsync(bank, anna)).Value.Id;
        await bank.Get<HandleTicket>().NoteAsync(anna, id, "Three cards.", default);
        await bank.RunAsync<TicketPublisher>();
        await bank.RunAsync<TicketPublisher>();

        Assert.Equal([(1, 1), (2, (long?)null)], bank.Publisher.Tickets);
    }

    [Theory]
    [InlineData("", "text", "subject")]
    [InlineData("two\nlines", "text", "subject")]
    [InlineData("subject", " \n ", "text")]
    [InlineData("subject", "a\0b", "text")]
    public async Task Open_WithoutSense_SaysWhichField(string subject, string text, string field)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();

        var outcome = await OpenAsync(bank, anna, subject, text);

        Assert.Equal(field, Assert.IsType<InvalidFieldError>(outcome.Error).Field);
    }

    [Fact]
    public async Task Open_LongestTexts_AreKeptAndLongerOnesRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var subject = new string('漢', TicketRules.MaxSubjectLength);
        var text = new string('漢', TicketRules.MaxTextLength);

        Assert.Equal($"1 Message Open {text}", await OpenedAsync());
        Assert.IsType<InvalidFieldError>((await OpenAsync(bank, anna, subject + "x", text)).Error);
        Assert.IsType<InvalidFieldError>((await OpenAsync(bank, anna, subject, text + "x")).Error);

        async Task<string> OpenedAsync()
        {
            _ = (await OpenAsync(bank, anna, subject, text)).Value;
            return (await SeenByCustomerAsync(bank, anna)).Single();
        }
    }

    private static Task<Outcome<TicketView, BankError>> OpenAsync(
        TestBank bank,
        Guid customerId,
        string subject = "Lost card",
        string text = "My card is lost.",
        TicketPriority priority = TicketPriority.Normal) => bank.Get<OpenTicket>().ExecuteAsync(
        new NewTicket(customerId, subject, text, TicketCategory.Security, priority),
        default);

    private static async Task<IReadOnlyList<string>> SeenByCustomerAsync(TestBank bank, Guid customerId)
    {
        var cipher = bank.Get<PersonalDataCipher>();
        await using var context = bank.Context();
        var views = await TicketQueries.EntriesOf(context, customerId).OrderBy(view => view.Sequence).ToListAsync();
        return
        [
            .. views.Select(view =>
                $"{view.Sequence} {view.Kind} {view.Status} {TicketQueries.TextOf(view, cipher)}"),
        ];
    }

    private static async Task<int> GiveAsync(BankDbContext context, Guid id, CancellationToken cancellationToken)
    {
        await CustomerRoles.ReplaceAsync(context, id, RoleSet.Of([Role.Teller]), cancellationToken);
        return 0;
    }
}
