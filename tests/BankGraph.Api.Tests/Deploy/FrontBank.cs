using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankGraph.Api.Tests.House;
using BankGraph.Api.Tests.Process;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Servers;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>Two processes of one bank behind nginx, as Compose puts them there.</summary>
public sealed class FrontBank : IAsyncLifetime
{
    private const int HttpPort = 8080;
    private const int HttpsPort = 8443;

    private readonly DirectoryInfo _certificates = Directory.CreateTempSubdirectory("bankgraph-");
    private readonly List<BankProcess> _processes = [];
    private NginxServer? _front;

    /// <summary>Where the bank's customers reach it.</summary>
    public Uri Address => new($"http://127.0.0.1:{_front?.Port}");

    internal IReadOnlyList<BankProcess> Processes => _processes;

    public async Task InitializeAsync()
    {
        var settings = BankSetup.Quiet
            .With("TrustedProxies:0", "127.0.0.1")
            .With("SignIn:AttemptsPerMinute", "40")
            .With("Streams:LongestSleep", "00:00:00.200");
        _processes.Add(await BankProcess.StartAsync(settings));
        _processes.Add(await BankProcess.StartAsync(settings with { WorkFolder = _processes[0].WorkFolder }));
        _front = await NginxServer.StartAsync([Folder], "http.conf", HttpPort, Upstream());
    }

    /// <summary>The front that encrypts, before the same processes.</summary>
    public Task<NginxServer> StartEncryptingAsync(int plainPort)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=bank.example", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(_certificates.FullName, "bank.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_certificates.FullName, "bank.key"), key.ExportPkcs8PrivateKeyPem());
        return NginxServer.StartAsync(
            [Folder, _certificates.FullName],
            "tls.conf",
            HttpsPort,
            [
                .. Upstream(),
                ("/etc/certificates/", ""),
                ($"listen {HttpPort}", $"listen 127.0.0.1:{plainPort}"),
            ]);
    }

    public async Task DisposeAsync()
    {
        if (_front is not null) await _front.DisposeAsync();
        foreach (var process in Enumerable.Reverse(_processes)) await process.DisposeAsync();
        _certificates.Delete(recursive: true);
    }

    private static string Folder => Path.Combine(Repository.Root, "deploy", "nginx");

    private (string From, string To)[] Upstream() =>
    [
        ("api-1:8080", _processes[0].Address.Authority),
        ("api-2:8080", _processes[1].Address.Authority),
    ];
}
