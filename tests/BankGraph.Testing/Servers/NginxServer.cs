namespace BankGraph.Testing.Servers;

/// <summary>
/// An nginx with a configuration of the repository, in which addresses and folders of the real installation are
/// replaced by those of a test. It ends with the process that started it, however that ends.
/// </summary>
public sealed class NginxServer : IAsyncDisposable
{
    private readonly ServerProcess _process = new("nginx", "getrlimit(RLIMIT_NOFILE)", stopSignal: "KILL");

    private NginxServer()
    {
    }

    /// <summary>The port on 127.0.0.1 that stands for <c>servedPort</c>.</summary>
    public int Port => _process.Port;

    /// <summary>Starts nginx with one of the configurations of a folder.</summary>
    /// <param name="folders">Where the configuration lies with what it includes; all is copied to one place.</param>
    /// <param name="file">Name of the configuration.</param>
    /// <param name="servedPort">The port in the configuration that <see cref="Port"/> stands for.</param>
    /// <param name="changes">What else is replaced by what.</param>
    public static async Task<NginxServer> StartAsync(
        string[] folders,
        string file,
        int servedPort,
        params (string From, string To)[] changes)
    {
        var program = ServerPrograms.Require("nginx", "nginx-light");
        var server = new NginxServer();
        try
        {
            server._process.CreateFolder();
            var own = server._process.Folder;
            await server._process.StartAsync(port =>
            {
                ConfigurationCopy.Make(folders.SelectMany(Directory.GetFiles), own,
                [
                    ($"listen {servedPort}", $"listen 127.0.0.1:{port}"),
                    ("/tmp/", own + "/"),
                    // At this level nginx tells when it listens.
                    ("error_log stderr warn", "error_log stderr notice"),
                    .. changes,
                ]);

                // Without a master there is one process, which cannot be survived by workers.
                const string Alone = "daemon off; master_process off;";
                return [program, "-c", Path.Combine(own, file), "-e", "stderr", "-g", Alone];
            });
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
