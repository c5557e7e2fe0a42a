using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Hosting;

/// <summary>A bank that serves HTTPS itself, with an endpoint whose own settings ask for an old version.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    private const byte Alert = 21;
    private const byte Handshake = 22;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankgraph-");
    private BankServer? _server;

    private BankServer Server => _server ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        var (certificate, key) = WriteCertificate();
        _server = await StartAsync("Staging", new()
        {
            ["Kestrel:Endpoints:Https:Url"] = "https://127.0.0.1:0",
            ["Kestrel:Endpoints:Https:SslProtocols:0"] = "Tls11",
            ["Kestrel:Certificates:Default:Path"] = certificate,
            ["Kestrel:Certificates:Default:KeyPath"] = key,
        });
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Handshake_OfAVersionOfToday_Succeeds(SslProtocols version)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Server.Address.Host, Server.Address.Port);
        await using var session = new SslStream(client.GetStream());

        await session.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            EnabledSslProtocols = version,
            RemoteCertificateValidationCallback = (_, _, _, _) => true,
        });

        Assert.Equal(version, session.SslProtocol);
    }

    [Theory]
    [InlineData(0x0303, Handshake)]
    [InlineData(0x0302, Alert)]
    [InlineData(0x0301, Alert)]
    public async Task Greeting_OfAVersion_IsAnsweredWith(int version, byte expected)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Server.Address.Host, Server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Greeting(version));

        var answer = new byte[1];
        await stream.ReadExactlyAsync(answer);

        Assert.Equal(expected, answer[0]);
    }

    [Fact]
    public async Task Answer_ByHttps_DemandsHttpsForAYear()
    {
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        using var http = new HttpClient(handler) { BaseAddress = Server.Address };

        foreach (var path in (string[])["/health/live", "/graphql?query={__typename}", "/nothing"])
        {
            using var response = await http.GetAsync(path);
            Assert.Equal(
                "max-age=31536000; includeSubDomains",
                Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
        }
    }

    [Theory]
    [InlineData("Staging", "127.0.0.1", "https", true)]
    [InlineData("Staging", "127.0.0.1", "http", false)]
    [InlineData("Staging", "10.1.2.3", "https", false)]
    [InlineData("Development", "127.0.0.1", "https", false)]
    public async Task Answer_ThroughAProxy_DemandsHttpsWhereATrustedOneSaysSo(
        string environment,
        string proxy,
        string scheme,
        bool demands)
    {
        await using var server = await StartAsync(environment, new() { ["TrustedProxies:0"] = proxy });
        using var client = server.Connect();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        request.Headers.Add("X-Forwarded-Proto", scheme);

        using var response = await client.Http.SendAsync(request);

        Assert.Equal(demands, response.Headers.Contains("Strict-Transport-Security"));
    }

    private static Task<BankServer> StartAsync(string environment, Dictionary<string, string?> settings)
    {
        settings["DemoData:Enabled"] = "false";
        settings["WarmUp"] = "00:00:00";
        return BankServer.StartAsync(settings, environment: environment);
    }

    private (string Certificate, string Key) WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (file, keyFile) = (Path.Combine(_folder.FullName, "bank.crt"), Path.Combine(_folder.FullName, "bank.key"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (file, keyFile);
    }

    /// <summary>
    /// The first message of a client that knows one version (RFC 5246, 7.4.1.2), by hand: the libraries of today do not
    /// write those of old versions.
    /// </summary>
    private static byte[] Greeting(int version)
    {
        byte[] suites = [0xC0, 0x2B, 0xC0, 0x09, 0xC0, 0x0A];
        byte[] extensions =
        [
            0, 10, 0, 4, 0, 2, 0, 0x17, // supported_groups: secp256r1
            0, 11, 0, 2, 1, 0, // ec_point_formats: uncompressed
            0, 13, 0, 4, 0, 2, 4, 3, // signature_algorithms: ecdsa_secp256r1_sha256
        ];
        byte[] hello =
        [
            (byte)(version >> 8), (byte)version,
            .. RandomNumberGenerator.GetBytes(32),
            0,
            0, (byte)suites.Length, .. suites,
            1, 0,
            0, (byte)extensions.Length, .. extensions,
        ];
        byte[] message = [1, 0, 0, (byte)hello.Length, .. hello];
        return [Handshake, 3, 1, 0, (byte)message.Length, .. message];
    }
}
