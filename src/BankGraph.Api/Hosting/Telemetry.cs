using System.Diagnostics.Metrics;
using BankGraph.GraphQL.Redis;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BankGraph.Api.Hosting;

/// <summary>
/// Sends metrics and traces to a collector, where the variables of OpenTelemetry name one. Without it nothing listens.
/// The framework's own spans are left out: they hold addresses of requests, which may hold variables.
/// </summary>
internal static class Telemetry
{
    private const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolSetting = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string TracesSetting = "OTEL_TRACES_EXPORTER";
    private const string IntervalSetting = "OTEL_METRIC_EXPORT_INTERVAL";
    private const string RatioSetting = "Telemetry:TraceRatio";
    private const string HttpProtobuf = "http/protobuf";

    private static readonly string[] OwnSources = ["BankGraph.GraphQL", "BankGraph.Ledger"];
    private static readonly string[] FrameworkMeters =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "System.Runtime",
        "Npgsql",
    ];

    /// <summary>Registers what sends, where there is somebody to send to.</summary>
    /// <exception cref="StartupException">A setting makes no sense.</exception>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[EndpointSetting] is not { Length: > 0 } endpoint) return;
        var collector = Collector.Read(endpoint, configuration[ProtocolSetting]);
        var interval = configuration.GetValue(IntervalSetting, 15_000);
        services.AddSingleton(provider => Meters(provider, collector, interval));
        if (configuration[TracesSetting] == "none") return;
        var ratio = configuration.GetValue(RatioSetting, 0.05);
        if (ratio is not (>= 0 and <= 1)) throw new StartupException($"Set {RatioSetting} to a number from 0 to 1.");
        services.AddSingleton(_ => Traces(collector, ratio));
    }

    /// <summary>Begins to listen; it ends with the host, which sends what is left.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        app.Services.GetService<MeterProvider>();
        app.Services.GetService<TracerProvider>();
    }

    private static MeterProvider Meters(IServiceProvider services, Collector collector, int intervalMilliseconds)
    {
        var meter = new Meter("BankGraph.Api");
        if (services.GetService<RedisConnection>() is { } redis)
        {
            meter.CreateObservableGauge(
                "bankgraph.redis.up",
                () => redis.IsUp ? 1 : 0,
                description: "1 while Redis answers, 0 while the bank does without it.");
        }

        return Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter([meter.Name, .. OwnSources, .. FrameworkMeters])
            .AddOtlpExporter((exporter, reader) =>
            {
                collector.Configure(exporter, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = intervalMilliseconds;
            })
            .Build();
    }

    private static TracerProvider Traces(Collector collector, double ratio) =>
        Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .SetSampler(new TraceIdRatioBasedSampler(ratio))
            .AddSource(OwnSources)
            .AddOtlpExporter(exporter => collector.Configure(exporter, "v1/traces"))
            .Build();

    // The variables come last, so that they win.
    private static ResourceBuilder Resource() =>
        ResourceBuilder.CreateEmpty()
            .AddService("bankgraph", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3))
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector();

    private sealed record Collector(Uri Address, OtlpExportProtocol Protocol)
    {
        public static Collector Read(string endpoint, string? protocol)
        {
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
                || address.Scheme is not ("http" or "https"))
            {
                throw new StartupException(
                    $"{EndpointSetting} is no address of a collector; set it to one such as http://collector:4318.");
            }

            return protocol switch
            {
                null or "" or HttpProtobuf => new Collector(address, OtlpExportProtocol.HttpProtobuf),
                "grpc" => new Collector(address, OtlpExportProtocol.Grpc),
                _ => throw new StartupException(
                    $"{ProtocolSetting} is '{protocol}'; set it to {HttpProtobuf} or grpc."),
            };
        }

        public void Configure(OtlpExporterOptions exporter, string signalPath)
        {
            exporter.Protocol = Protocol;
            exporter.Endpoint = Protocol == OtlpExportProtocol.HttpProtobuf
                ? new Uri($"{Address.ToString().TrimEnd('/')}/{signalPath}")
                : Address;
        }
    }
}
