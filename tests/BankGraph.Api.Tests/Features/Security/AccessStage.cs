using System.Text;
using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Schema;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Features.Security;

/// <summary>
/// A bank with a customer who has one of everything, another customer, and staff of each role. A field or an input that
/// is not known here fails the tests: whoever adds one says with which of the owner's things it can be asked.
/// </summary>
public sealed class AccessStage : IAsyncLifetime
{
    private const string Secret = "only for my eyes";
    private const string Balance = "9876.54";

    private BankServer _server = null!; // Set before the first test.

    /// <summary>The bank.</summary>
    public BankServer Server => _server;

    /// <summary>The ids of what the owner has, by their types.</summary>
    public IReadOnlyDictionary<string, string> Ids => _ids;

    private readonly Dictionary<string, string> _ids = [];

    public Person Owner { get; private set; } = null!; // Set before the first test.

    /// <summary>Everybody who may ask, by name; null for somebody without a token.</summary>
    public Dictionary<string, Person?> Viewers { get; } = [];

    /// <summary>A customer who has nothing at all.</summary>
    public Person ReaderWithNothing { get; private set; } = null!; // Set before the first test.

    /// <summary>The owner's account.</summary>
    public string Account { get; private set; } = "";

    private string[] Secrets => [Account, Secret, Owner.Email, Balance, .. _ids.Values];

    public async Task InitializeAsync()
    {
        _server = await BankServer.StartAsync(new()
        {
            ["GraphQL:Cost:EnforceCostLimits"] = "false",
            ["GraphQL:MaxFields"] = "100000",
            ["SignIn:AttemptsPerMinute"] = "100000",
        });
        Owner = await Person.RegisterAsync(_server);
        ReaderWithNothing = await Person.RegisterAsync(_server);
        Viewers["NOBODY"] = null;
        Viewers["OWNER"] = Owner;
        Viewers["OTHER"] = await Person.RegisterAsync(_server);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Customer))
            Viewers[RoleSet.NameOf(role)] = await Person.StaffAsync(_server, role);

        Account = await Owner.OpenAccountAsync();
        var paid = await Owner.DepositAsync(Account, Balance, description: Secret);
        var bills = await Bills.LinkAsync(Owner, "electricity", Bills.NewReference());
        var account = await Owner.Client.AskAsync(
            "query($number: String!) { account(number: $number) { id viewerAccess { id } } }",
            new { number = Account });
        _ids["Customer"] = Owner.Id;
        _ids["Account"] = (string)account["id"]!;
        _ids["AccountAccess"] = (string)account["viewerAccess"]!["id"]!;
        _ids["AccountInvitation"] = await SharedAccess.InviteAsync(Owner, Account, "nobody@example.com", "PAY");
        _ids["Transaction"] = (string)paid["transaction"]!["id"]!;
        _ids["Entry"] = (string)paid["transaction"]!["entries"]![0]!["id"]!;
        var payee = await Owner.Client.AskAsync(
            """
            mutation { addPayee(input: { name: "Secret Friend", iban: "DE89370400440532013000" }) { payee { id } } }
            """);
        _ids["Payee"] = (string)payee["payee"]!["id"]!;
        var external = await Owner.Client.AskAsync(
            "mutation($input: TransferExternalInput!) { transferExternal(input: $input) { externalPayment { id } } }",
            new
            {
                input = new
                {
                    fromAccountNumber = Account,
                    iban = "DE66999999990000000002",
                    payeeName = "Secret Friend",
                    amount = new { value = "0.01", currency = "EUR" },
                    idempotencyKey = Guid.NewGuid().ToString(),
                },
            });
        _ids["ExternalPayment"] = (string)external["externalPayment"]!["id"]!;
        var ticket = await Owner.Client.AskAsync(
            "mutation($input: OpenTicketInput!) { openTicket(input: $input) { supportTicket { id } } }",
            new { input = new { subject = Secret, text = Secret, category = "OTHER" } });
        _ids["SupportTicket"] = (string)ticket["supportTicket"]!["id"]!;
        _ids["Bill"] = (string)bills[0]!["id"]!;
        var links = await Owner.Client.AskAsync("{ billerLinks { nodes { id } } }");
        _ids["BillerLink"] = (string)links["nodes"]![0]!["id"]!;
        _ids["Notification"] = await NotifiedAsync();
        var schedule = await Owner.Client.AskAsync(
            "mutation($input: SchedulePaymentInput!) { schedulePayment(input: $input) { paymentSchedule { id } } }",
            new
            {
                input = new
                {
                    fromAccountNumber = Account,
                    toAccountNumber = await Owner.OpenAccountAsync(),
                    amount = new { value = Balance, currency = "EUR" },
                    description = Secret,
                    firstOn = "2035-01-31",
                    frequency = "MONTHLY",
                    idempotencyKey = "s",
                },
            });
        _ids["PaymentSchedule"] = (string)schedule["paymentSchedule"]!["id"]!;
        var goal = await Owner.Client.AskAsync(
            "mutation($input: CreateSavingsGoalInput!) { createSavingsGoal(input: $input) { savingsGoal { id } } }",
            new
            {
                input = new
                {
                    accountNumber = Account,
                    name = Secret,
                    target = new { value = Balance, currency = "EUR" },
                },
            });
        _ids["SavingsGoal"] = (string)goal["savingsGoal"]!["id"]!;
        await HandInDocumentAsync();
        using var second = await Owner.SignInAgainAsync();
        var me = await second.Client.AskAsync("{ me { sessions { id isCurrent } } }");
        _ids["ActiveSession"] =
            (string)me["sessions"]!.AsArray().Single(session => (bool)session!["isCurrent"]!)!["id"]!;
        _ids["CustomerRecord"] = IdOf("CustomerRecord", Owner.Id);
        _ids["PendingChange"] = await HandInAsync();
    }

    public async Task DisposeAsync()
    {
        ReaderWithNothing.Dispose();
        foreach (var person in Viewers.Values) person?.Dispose();
        await _server.DisposeAsync();
    }

    // The owner is told of the deposit a moment after it was booked.
    private async Task<string> NotifiedAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var me = await Owner.Client.AskAsync("{ me { notifications(first: 1) { nodes { id } } } }");
            if (me["notifications"]!["nodes"]!.AsArray() is [{ } told, ..]) return (string)told["id"]!;
            await Task.Delay(20, deadline.Token);
        }
    }

    private async Task HandInDocumentAsync()
    {
        await Owner.Client.AskAsync(
            "mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { profile { isComplete } } }",
            new
            {
                input = new
                {
                    birthDate = "1990-05-17",
                    occupation = Secret,
                    income = new { amount = new { value = Balance, currency = "EUR" }, frequency = "YEARLY" },
                    address = new { street = Secret, postalCode = "10115", city = Secret, country = "DE" },
                    taxCountry = "DE",
                },
            });
        await Owner.Client.AskAsync(
            "mutation($input: SubmitKycInput!) { submitKyc(input: $input) { kyc { status } } }",
            new
            {
                input = new
                {
                    documentKind = "PASSPORT",
                    documentNumber = "C01X0006H",
                    documentValidUntil = "2099-01-31",
                },
            });
        using var teller = await Person.StaffAsync(_server, Role.Teller);
        var queue = await teller.Client.AskAsync("{ kycQueue(first: 1) { nodes { id } } }");
        _ids["KycSubmission"] = (string)queue["nodes"]![0]!["id"]!;
    }

    // Somebody wants the owner's second account to move again.
    private async Task<string> HandInAsync()
    {
        using var manager = await Person.StaffAsync(_server, Role.Manager);
        var input = new { accountNumber = await Owner.OpenAccountAsync(), reason = "a frozen account" };
        await manager.Client.AskAsync(
            "mutation($input: FreezeAccountInput!) { freezeAccount(input: $input) { account { status } } }",
            new { input });
        var handedIn = await manager.Client.AskAsync(
            "mutation($input: UnfreezeAccountInput!) { unfreezeAccount(input: $input) { change { id } } }",
            new { input });
        return (string)handedIn["change"]!["id"]!;
    }

    /// <summary>The id of the same thing as another type has it.</summary>
    public static string IdOf(string type, string id)
    {
        var bytes = Convert.FromBase64String(id);
        return Convert.ToBase64String([.. Encoding.ASCII.GetBytes(type), .. bytes[Array.IndexOf(bytes, (byte)58)..]]);
    }

    /// <summary>What a viewer's roles allow, as the table in the code says.</summary>
    public static bool May(string viewer, Permission permission) =>
        RoleSet.Parse([viewer is "OWNER" or "OTHER" ? "CUSTOMER" : viewer]).Allow(permission);

    /// <summary>Asks for everything below a root field, with what belongs to the owner.</summary>
    public async Task<Answer> AskAsync(
        string viewer,
        ObjectType root,
        OutputField field,
        Func<string, string>? twist = null,
        Action<JsonObject>? change = null)
    {
        var variables = Variables(field, twist ?? (value => value));
        change?.Invoke(variables);
        // These end sessions, and customers, which the other tests need.
        using var brief = Viewers[viewer] is null ? null : field.Name switch
        {
            "logout" or "revokeOtherSessions" or "eraseMyData" => await Person.RegisterAsync(_server),
            _ => null,
        };
        using var client = _server.Connect((brief ?? Viewers[viewer])?.AccessToken);
        return await client.SendAsync(Document(root, field, variables), variables);
    }

    /// <summary>Asks for everything below a root field as somebody else, with what belongs to the owner.</summary>
    public async Task<Answer> AskAsync(Person person, ObjectType root, OutputField field)
    {
        var variables = Variables(field, value => value);
        using var client = _server.Connect(person.AccessToken);
        return await client.SendAsync(Document(root, field, variables), variables);
    }

    /// <summary>Opens a subscription, and returns the first message about it.</summary>
    public async Task<JsonNode> WatchAsync(string viewer, OutputField field)
    {
        object? payload = Viewers[viewer] is { } person ? new { authorization = "Bearer " + person.AccessToken } : null;
        await using var live = await LiveSocket.ConnectAsync(_server, payload);
        Assert.Equal("connection_ack", (string?)(await live.ReceiveAsync())?["type"]);
        var variables = Variables(field, value => value);
        await live.SubscribeAsync(Document(ServedSchema.Schema.SubscriptionType!, field, variables), variables);
        return await live.ReceiveAsync() ?? throw new InvalidOperationException($"closed: {live.CloseStatus}");
    }

    /// <summary>Fails when an answer holds anything of the owner's that the question did not.</summary>
    public void AssertTellsNothing(Answer answer)
    {
        // A refusal may repeat what was asked for; data may not.
        var data = answer.Data?.ToJsonString() ?? "";
        foreach (var secret in Secrets) Assert.DoesNotContain(secret, data, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Balance, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Owner.Email, answer.Text, StringComparison.Ordinal);
    }

    /// <summary>Whether a field takes an id or a number of something that belongs to somebody.</summary>
    public static bool TakesReferences(OutputField field) =>
        Inputs(field).Any(input => IsReference(input.Name, input.Type));

    /// <summary>Whether a field takes something that leads to an account.</summary>
    public static bool NamesAnAccount(OutputField field) => Inputs(field).Any(input => input.Name is
        "number" or "accountNumber" or "fromAccountNumber" or "id" or "ids" or "transactionId" or "entryId"
        or "accessId");

    private static string Document(ObjectType root, OutputField field, JsonObject given)
    {
        var arguments = field.Arguments.Where(argument => given.ContainsKey(argument.Name)).ToArray();
        var variables = string.Join(", ", arguments.Select(argument => $"${argument.Name}: {argument.Type}"));
        var passed = string.Join(", ", arguments.Select(argument => $"{argument.Name}: ${argument.Name}"));
        var kind = root.Name.ToLowerInvariant();
        return arguments.Length == 0
            ? $"{kind} {{ {field.Name}{Selection(field)} }}"
            : $"{kind}({variables}) {{ {field.Name}({passed}){Selection(field)} }}";
    }

    // Objects of different types have fields of one name that cannot stand side by side.
    private static string Selection(OutputField field)
    {
        if (field.Type.NamedType.Name != "Node") return WholeSelection.Of(field.Type.NamedType);
        var account = ServedSchema.Schema.Types.Single(type => type.Name == "Account");
        return $" {{ __typename id ... on Account{WholeSelection.Of(account)} }}";
    }

    private JsonObject Variables(OutputField field, Func<string, string> twist)
    {
        var variables = new JsonObject();
        foreach (var argument in field.Arguments.Where(IsGiven))
        {
            variables[argument.Name] = argument.Type.NamedType is InputObjectType input
                ? Sample(field, input, twist)
                : Sample(field, argument.Name, twist);
        }

        return variables;
    }

    private JsonObject Sample(OutputField field, InputObjectType input, Func<string, string> twist)
    {
        var sample = new JsonObject();
        foreach (var part in input.Fields.Where(part => part.Type is NonNullType && part.DefaultValue is null))
            sample[part.Name] = Sample(field, part.Name, twist);
        return sample;
    }

    private JsonNode? Sample(OutputField field, string name, Func<string, string> twist) => name switch
    {
        "number" or "accountNumber" or "fromAccountNumber" => twist(Account),
        "toAccountNumber" => AccountNumber.Random().ToString(),
        "after" => 0,
        "id" => twist(_ids[field.Name switch
        {
            "transaction" => "Transaction",
            "customer" => "CustomerRecord",
            _ => "Account",
        }]),
        "ids" => new JsonArray([.. _ids.Values.Where(IsOwn).Select(id => JsonValue.Create(twist(id)))]),
        "customerId" => twist(_ids["CustomerRecord"]),
        "changeId" => twist(_ids["PendingChange"]),
        // Without a reason it does nothing: it would end the owner's sessions, or decide, which the other tests need.
        "reason" => field.Name is "issueTemporaryPassword" or "decideKyc" ? "" : "to see who may",
        "limit" => new JsonObject { ["value"] = "100.00", ["currency"] = "EUR" },
        "roles" => new JsonArray("CUSTOMER"),
        "ticketId" => twist(field.Name switch
        {
            "answerTicket" or "noteTicket" or "assignTicket" or "setTicket" or "ticketContent" =>
                IdOf("TicketRecord", _ids["SupportTicket"]),
            _ => _ids["SupportTicket"],
        }),
        "category" when field.Name == "openTicket" => "OTHER",
        "subject" or "title" => "One line",
        "tag" => "groceries",
        "announcementId" => twist(Convert.ToBase64String([.. "Announcement:"u8, .. new byte[16]])),
        "submissionId" => twist(_ids["KycSubmission"]),
        "decision" => "VERIFY",
        "documentKind" => "PASSPORT",
        "documentNumber" => "C01X0006H",
        "documentValidUntil" => "2099-01-31",
        "csv" => "payee,name,amount,currency,description\nDE89370400440532013000,Somebody New,0.01,EUR,",
        "mode" => "EACH",
        "audience" => "STAFF",
        "severity" => "INFO",
        "shownUntil" => "2099-01-31T12:00:00Z",
        "notificationId" => twist(_ids["Notification"]),
        "topic" => "BILL",
        "channel" => "EMAIL",
        "isOn" => true,
        "unclaimedFundsId" => twist(IdOf("UnclaimedFunds", _ids["ExternalPayment"])),
        "transactionId" => twist(_ids["Transaction"]),
        "payeeId" => twist(_ids["Payee"]),
        // Whose it is nobody learns here; the owner, who uses no second factor, has none. See StepUpTests.
        "challengeId" => twist(IdOf("Challenge", _ids["Payee"])),
        // Likewise; see PasskeyTests.
        "ceremonyId" => twist(IdOf("PasskeyCeremony", _ids["Payee"])),
        "passkeyId" => twist(IdOf("Passkey", _ids["Payee"])),
        "credential" => "{}",
        "linkId" => twist(_ids["BillerLink"]),
        "ceiling" => new JsonObject { ["value"] = "1.00", ["currency"] = "EUR" },
        "scheduleId" => twist(_ids["PaymentSchedule"]),
        "goalId" => twist(_ids["SavingsGoal"]),
        "firstOn" or "dueOn" => "2035-01-31",
        "frequency" => "MONTHLY",
        "billId" => twist(_ids["Bill"]),
        "billerId" => Convert.ToBase64String([.. "Biller:"u8, .. new byte[16]]),
        "amount" or "target" => new JsonObject { ["value"] = "1.00", ["currency"] = "EUR" },
        "currency" => "EUR",
        "type" => "CHECKING",
        "name" or "payeeName" => "Somebody New",
        "iban" => "DE89370400440532013000",
        "branchId" => twist(Convert.ToBase64String([.. "Branch:"u8, .. new byte[16]])),
        "openingHours" => "Monday to Friday, 9 to 17",
        "address" => new JsonObject { ["street"] = "Lindenweg 4", ["city"] = "Abu Dhabi", ["country"] = "AE" },
        "newPhone" => "+4915112345670",
        "email" or "newEmail" => $"{Guid.NewGuid():N}@example.com",
        "password" or "currentPassword" => Person.Password,
        "newPassword" => "short",
        "sessionId" => twist(_ids["ActiveSession"]),
        "validFrom" => "2999-01-01",
        "oneTimeCode" or "code" => "000000",
        "refreshToken" => "not a token",
        "customerReference" => "70012345",
        "entryId" => twist(_ids["Entry"]),
        "accessId" => twist(_ids["AccountAccess"]),
        "invitationId" => twist(_ids["AccountInvitation"]),
        "right" => "VIEW",
        "category" => "GROCERIES",
        "text" when field.Name == "deleteCategoryRule" => "no rule has this",
        "text" => "groceries of the week",
        "from" or "to" => "2026-01-01",
        "idempotencyKey" => Guid.NewGuid().ToString(),
        _ => throw new NotSupportedException($"{field.Name} needs a sample of {name}."),
    };

    // What is somebody's own; the staff's have tests of their own.
    private bool IsOwn(string id) =>
        !new[]
            {
                "PendingChange", "CustomerRecord", "ActiveSession", "KycSubmission", "AccountAccess",
                "AccountInvitation",
            }
            .Contains(_ids.First(known => known.Value == id).Key);

    private static bool IsGiven(InputField argument) =>
        argument is { Type: NonNullType, DefaultValue: null } || argument.Type.NamedType.Name == "Long";

    private static IEnumerable<InputField> Inputs(OutputField field) =>
        field.Arguments.Concat(field.Arguments.Select(argument => argument.Type.NamedType)
            .OfType<InputObjectType>()
            .Where(input => !input.Name.EndsWith("SortInput", StringComparison.Ordinal))
            .Where(input => !input.Fields.Contains("and"))
            .SelectMany(input => input.Fields));

    private static bool IsReference(string name, IType type) =>
        type.NamedType.Name == "ID" || name.EndsWith("number", StringComparison.OrdinalIgnoreCase);
}
