using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.Testing.Servers;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Infrastructure;

/// <summary>What a server says of itself, and which SQL follows from it.</summary>
public sealed class ServerVersionTests
{
    [Theory]
    [InlineData("5.5.5-10.11.19-MariaDB-log", "MariaDb 10.11.19")]
    [InlineData("10.11.6-MariaDB-0+deb12u1", "MariaDb 10.11.6")]
    [InlineData("11.4.2-MariaDB", "MariaDb 11.4.2")]
    [InlineData("8.0.31", "MySql 8.0.31")]
    [InlineData("8.4.2-commercial", "MySql 8.4.2")]
    public void Parse_SupportedServer_NamesIt(string text, string expected) =>
        Assert.Equal(expected, ServerVersion.Parse(text).ToString());

    [Theory]
    [InlineData("10.6.18-MariaDB")]
    [InlineData("5.5.5-10.3.39-MariaDB")]
    [InlineData("5.7.44-log")]
    [InlineData("8.0.30")]
    [InlineData("unknown")]
    [InlineData("")]
    public void Parse_ServerThatIsTooOldOrUnknown_IsRefused(string text) =>
        Assert.Throws<NotSupportedException>(() => ServerVersion.Parse(text));

    [Fact]
    public async Task AutoDetect_RunningServer_IsAsked()
    {
        var server = await MariaDbServer.SharedAsync();

        var version = await ServerVersion.AutoDetectAsync(server.NewDatabase(), CancellationToken.None);

        Assert.IsType<MariaDbServerVersion>(version);
        Assert.True(version.HasInsertReturning);
    }
}
