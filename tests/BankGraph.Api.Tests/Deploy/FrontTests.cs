using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using BankGraph.Api.Tests.Process;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Servers;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>A real nginx with the repository's configuration before real processes.</summary>
[Collection(Lines.Starts)]
public sealed class FrontTests(FrontBank bank) : IClassFixture<FrontBank>
{
    // Counts like a login and is refused at once: a minute is long enough for as many as are sent here.
    private const string Attempt =
        "mutation { register(input: { name: \"\", email: \"\", password: \"\" }) { customer { id } } }";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Post_ThroughTheFront_ReachesBothProcesses()
    {
        using var client = await BankClient.NewCustomerAsync(bank.Processes[0], through: bank.Address);
        var number = await client.OpenAccountWithAsync(100m);

        var balances = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => client.BalanceAsync(number)));

        Assert.All(balances, balance => Assert.Equal(100m, balance));
    }

    [Fact]
    public async Task Socket_ThroughTheFront_StreamsEvents()
    {
        using var client = await BankClient.NewCustomerAsync(bank.Processes[0], through: bank.Address);
        var number = await client.OpenAccountWithAsync(1m);
        using var socket = await client.ConnectAsync();
        var stream = await socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number, after = 0 });
        await stream.NextAsync();

        await client.DepositAsync(number, 2m);

        Assert.Equal(3m, HistoryEntry.Money((await stream.NextAsync()).GetProperty("balance")));
    }

    [Fact]
    public async Task EventStream_ThroughTheFront_GivesEachEventWhenItHappens()
    {
        using var client = await BankClient.NewCustomerAsync(bank.Processes[0], through: bank.Address);
        var number = await client.OpenAccountWithAsync(1m);
        using var timeout = new CancellationTokenSource(Patience);
        using var http = new HttpClient { BaseAddress = bank.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.AccessToken);
        request.Content = JsonContent.Create(
            new { query = BankOperations.OnBalanceChanged, variables = new { number, after = 0 } });
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(timeout.Token));

        // Each deposit is made only after the event of the one before it has come out.
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(i, Sequence(await NextEventAsync(events, timeout.Token)));
            await client.DepositAsync(number, 1m);
        }
    }

    [Theory]
    [InlineData("/health/ready")]
    [InlineData("/biller-simulator/mobile/customers/1/bills")]
    public async Task InnerPath_FromOutside_IsNotThere(string path)
    {
        using var http = new HttpClient { BaseAddress = bank.Address };
        using var response = await http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Body_LargerThanTheBankTakes_IsRefusedByTheBankWithACode()
    {
        using var client = new BankClient(bank.Processes[0], bank.Address);

        var answer = await client.SendAsync("{ __typename }" + new string(' ', 300 * 1024));

        Assert.NotEmpty(answer.ErrorCodes);
    }

    [Fact]
    public async Task Body_LargerThanTheFrontTakes_IsRefusedByTheFront()
    {
        using var http = new HttpClient { BaseAddress = bank.Address };
        using var content = new StringContent(new string(' ', 2 * 1024 * 1024), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Register_AddressesMadeUp_CountsTheRealOne()
    {
        // Two clients: each has an allowance of 40 at each of two processes, whatever it writes into its headers.
        var one = await AcceptedAsync(IPAddress.Parse("127.0.0.2"), attempts: 100);
        var other = await AcceptedAsync(IPAddress.Parse("127.0.0.3"), attempts: 10);

        Assert.InRange(one, 40, 80);
        Assert.Equal(10, other);
    }

    [Fact]
    public async Task Https_ThroughTheFront_IsKnownToTheBankAndDemandedOfClients()
    {
        var plainPort = TestPorts.Next();
        await using var front = await bank.StartEncryptingAsync(plainPort);
        using var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        using var http = new HttpClient(handler);

        using var answer = await http.GetAsync($"https://127.0.0.1:{front.Port}/graphql?query={{__typename}}");
        using var own = await http.GetAsync($"https://127.0.0.1:{front.Port}/health/ready");
        using var plain = await http.GetAsync($"http://127.0.0.1:{plainPort}/graphql");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
        Assert.All([answer, own], seen => Assert.Equal(
            "max-age=31536000; includeSubDomains",
            Assert.Single(seen.Headers.GetValues("Strict-Transport-Security"))));
        Assert.Equal(HttpStatusCode.PermanentRedirect, plain.StatusCode);
        Assert.Equal(new Uri("https://127.0.0.1/graphql"), plain.Headers.Location);
    }

    [Fact]
    public async Task Processes_ReplacedOneAfterTheOther_EveryPaymentIsAnsweredAndHappensOnce()
    {
        using var client = await BankClient.NewCustomerAsync(bank.Processes[0], through: bank.Address);
        var from = await client.OpenAccountWithAsync(100_000m);
        var to = await client.OpenAccountAsync();
        using var stop = new CancellationTokenSource();
        var payers = Enumerable.Range(0, 8).Select(_ => PayAsync(client, from, to, stop.Token)).ToList();

        foreach (var process in bank.Processes)
        {
            Assert.Equal(0, await process.StopAsync());
            await process.StartAgainAsync();
        }

        await stop.CancelAsync();
        var paid = (await Task.WhenAll(payers)).SelectMany(transactions => transactions).ToList();
        Assert.NotEmpty(paid);
        Assert.Equal(paid.Count, paid.Distinct().Count());
        Assert.Equal(paid.Count, await client.BalanceAsync(to));
    }

    [Theory]
    [InlineData("live", 0)]
    [InlineData("ready", 0)]
    [InlineData("nothing", 1)]
    public async Task BankIs_OfARunningBank_EndsWith(string what, int exitCode)
    {
        var run = await ProgramRun.RunAsync(
            "bash",
            ["deploy/bank/bank-is", what],
            new Dictionary<string, string> { ["ASPNETCORE_HTTP_PORTS"] = $"{bank.Processes[0].Address.Port}" });

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task BankIs_WhereNoBankRuns_Fails()
    {
        var run = await ProgramRun.RunAsync(
            "bash",
            ["deploy/bank/bank-is", "live"],
            new Dictionary<string, string> { ["ASPNETCORE_HTTP_PORTS"] = $"{TestPorts.Next()}" });

        Assert.NotEqual(0, run.ExitCode);
    }

    /// <summary>
    /// Pays 1 again and again until it is told to stop; what got no answer is sent again, with the same key.
    /// </summary>
    private static async Task<List<string>> PayAsync(
        BankClient client,
        string from,
        string to,
        CancellationToken cancellationToken)
    {
        var transactions = new List<string>();
        while (!cancellationToken.IsCancellationRequested)
        {
            var key = BankClient.NewKey();
            string? transaction = null;
            while (transaction is null)
            {
                try
                {
                    transaction = (await client.TransferAsync(from, to, 1m, key)).TransactionId;
                }
                catch (Exception exception) when (exception
                    is HttpRequestException or InvalidOperationException or OperationCanceledException)
                {
                    // The front's own page: the process went while it had the request.
                    await Task.Delay(20, CancellationToken.None);
                }
            }

            transactions.Add(transaction);
        }

        return transactions;
    }

    private async Task<int> AcceptedAsync(IPAddress client, int attempts)
    {
        using var handler = new SocketsHttpHandler();
        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(client, 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var http = new HttpClient(handler) { BaseAddress = bank.Address };
        var accepted = 0;
        for (var i = 0; i < attempts; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
            request.Headers.Add("X-Forwarded-For", $"192.0.2.{i}");
            request.Headers.Add("Forwarded", $"for=192.0.2.{i}");
            request.Content = JsonContent.Create(new { query = Attempt });
            using var response = await http.SendAsync(request);
            if (!(await response.Content.ReadAsStringAsync()).Contains("TOO_MANY_REQUESTS")) accepted++;
        }

        return accepted;
    }

    private static async Task<JsonElement> NextEventAsync(StreamReader events, CancellationToken cancellationToken)
    {
        while (await events.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal)) return JsonElement.Parse(line["data: ".Length..]);
        }

        throw new EndOfStreamException("The stream has ended.");
    }

    private static long Sequence(JsonElement result) =>
        result.GetProperty("data").GetProperty("onBalanceChanged").GetProperty("sequence").GetInt64();
}
