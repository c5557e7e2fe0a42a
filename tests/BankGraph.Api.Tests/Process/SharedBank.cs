using BankGraph.Testing.Driving;
using BankGraph.Testing.Servers;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// One bank of three processes and a Redis: two that answer, and a worker that tells them what was booked. Streams
/// look for themselves so seldom that what arrives in a test arrives because a signal woke them.
/// </summary>
public sealed class SharedBank : IAsyncLifetime
{
    private const string Seldom = "00:10:00";

    private readonly List<BankProcess> _processes = [];
    private RedisServer? _redis;
    private Cable? _cable;
    private StubBillers? _billers;

    public RedisServer Redis => _redis ?? throw new InvalidOperationException("It has not been started.");

    /// <summary>The way from <see cref="There"/> to Redis, which is that process's alone.</summary>
    public Cable Cable => _cable ?? throw new InvalidOperationException("It has not been laid.");

    internal BankProcess Here => _processes[0];

    internal BankProcess There => _processes[1];

    /// <summary>Publishes what the others book.</summary>
    internal BankProcess Worker => _processes[2];

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _cable = new Cable(_redis.Port);
        _billers = await StubBillers.StartAsync();
        var settings = BankSetup.With(_billers)
            .With("Redis:ConnectionString", _redis.ConnectionString)
            .With("Streams:LongestSleep", Seldom);
        _processes.Add(await BankProcess.StartAsync(settings.With("Role", "api")));
        settings = settings with { WorkFolder = Here.WorkFolder };
        _processes.AddRange(await Task.WhenAll(
            BankProcess.StartAsync(
                settings.With("Role", "api").With("Redis:ConnectionString", $"127.0.0.1:{_cable.Port}")),
            BankProcess.StartAsync(settings.With("Role", "worker"))));
    }

    public async Task DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes)) await process.DisposeAsync();
        if (_billers is not null) await _billers.DisposeAsync();
        if (_cable is not null) await _cable.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
    }

    /// <summary>A client of the other process, signed in as the same customer.</summary>
    internal BankClient Twin(BankClient client) => new(There) { AccessToken = client.AccessToken };

    /// <summary>What a process says of its health.</summary>
    internal static async Task<string> HealthAsync(BankProcess bank)
    {
        using var http = new HttpClient { BaseAddress = bank.Address };
        using var response = await http.GetAsync("/health/ready");
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Waits until all processes say that they are well, or that they are not.</summary>
    internal async Task UntilAsync(string status)
    {
        foreach (var process in _processes) await UntilAsync(process, status);
    }

    /// <summary>Waits until a process says that it is well, or that it is not.</summary>
    internal static async Task UntilAsync(BankProcess process, string status)
    {
        while (!(await HealthAsync(process)).StartsWith(status, StringComparison.Ordinal)) await Task.Delay(50);
    }
}
