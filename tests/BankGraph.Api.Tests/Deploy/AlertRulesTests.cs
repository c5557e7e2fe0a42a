using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.House;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>An alert on a metric that nobody sends never rings.</summary>
public sealed partial class AlertRulesTests
{
    [Fact]
    public async Task Rules_NameMetricsThatTheBankHas()
    {
        // With its demonstration's past, so that the ledger has committed something.
        using var client = (await BankServer.SharedAsync()).Connect();
        await client.AskAsync("{ __typename }");
        var known = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) => known.Add(PrometheusName(instrument)),
        };
        listener.Start();
        // It stands only where there is a Redis.
        known.Add("bankgraph_redis_up");

        var named = Metric().Matches(Repository.Read("deploy/prometheus/rules.yml").Text)
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.True(named.Count > 5, "The metrics were not found.");
        Findings.AssertNone(named.Except(known).Select(name => $"no instrument sends {name}"));
    }

    /// <summary>As Prometheus translates names by default: dots to underscores, then the unit, then the kind.</summary>
    private static string PrometheusName(Instrument instrument)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "us" => "_microseconds",
            _ => "",
        };
        return instrument.Name.Replace('.', '_') + unit + (instrument is Counter<long> ? "_total" : "");
    }

    [GeneratedRegex(@"\b((?:graphql|ledger|bankgraph)_(?!operation_)\w+?)(?:_bucket|_count|_sum)?(?=[\[{(\s)])")]
    private static partial Regex Metric();
}
