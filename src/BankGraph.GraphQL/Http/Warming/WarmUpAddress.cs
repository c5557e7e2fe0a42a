using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Warming;

/// <summary>Where the process reaches itself without encryption.</summary>
internal sealed record WarmUpAddress(string Host, int Port)
{
    /// <summary>The first address that needs no certificate; null when there is none.</summary>
    public static WarmUpAddress? Find(IEnumerable<string>? addresses)
    {
        var plain = addresses?.Select(BindingAddress.Parse)
            .FirstOrDefault(address => address is { Scheme: "http", IsUnixPipe: false, IsNamedPipe: false });
        if (plain is null) return null;
        // Whatever is neither a name nor one address, such as * and [::], stands for every address of the machine.
        var isAny = !IPAddress.TryParse(plain.Host.Trim('[', ']'), out var ip)
            ? plain.Host is "*" or "+"
            : ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any);
        return new WarmUpAddress(isAny ? "localhost" : plain.Host.Trim('[', ']'), plain.Port);
    }

    /// <summary>A request as it goes over the wire.</summary>
    public ReadOnlyMemory<byte> Post(string path, string body) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost:{Port}\r\nContent-Type: application/json\r\n"
        + $"Accept: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
