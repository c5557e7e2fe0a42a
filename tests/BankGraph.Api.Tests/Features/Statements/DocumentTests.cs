using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Statements;

public sealed class DocumentTests : IAsyncLifetime
{
    private static readonly string Today = $"{DateTime.UtcNow:yyyy-MM-dd}";

    private BankServer _server = null!; // Set before the first test.
    private Person _anna = null!; // Set before the first test.
    private string _account = "";

    public async Task InitializeAsync()
    {
        _server = await BankServer.SharedAsync();
        _anna = await Person.RegisterAsync(_server);
        _account = await _anna.OpenAccountAsync();
        await _anna.DepositAsync(_account, "12.50", description: "Gift");
    }

    public Task DisposeAsync()
    {
        _anna.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("PDF", "application/pdf", "attachment", "pdf", "%PDF-1.7")]
    [InlineData("HTML", "text/html", "inline", "html", "<!DOCTYPE html>")]
    [InlineData("CSV", "text/csv", "attachment", "csv", "sequence,")]
    [InlineData("OFX", "application/x-ofx", "attachment", "ofx", "<?xml")]
    [InlineData("CAMT053", "application/xml", "attachment", "xml", "<?xml")]
    public async Task History_OfOwnAccount_IsAFileOfItsFormat(
        string format, string contentType, string disposition, string extension, string start)
    {
        using var response = await _anna.Client.Http.GetAsync(await HistoryUrlAsync(format));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.MediaType);
        var file = response.Content.Headers.ContentDisposition;
        Assert.Equal(disposition, file?.DispositionType);
        Assert.EndsWith("." + extension, file?.FileName);
        Assert.StartsWith(start, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_Downloaded_HasTheHashThatItSays()
    {
        // The account was opened today, so that the days before have nothing but may be put on paper.
        var issued = await _anna.Client.AskAsync(
            """
            mutation($number: String!) { issueStatement(input:
              { accountNumber: $number, from: "2026-01-01", to: "2026-01-31" }) {
                statement { number sha256 openingBalance { value } closingBalance { value } documentUrl(format: PDF) }
                errors { __typename } } }
            """,
            new { number = _account });
        var statement = issued["statement"]!;

        var pdf = await _anna.Client.Http.GetByteArrayAsync((string)statement["documentUrl"]!);

        Assert.Equal((string)statement["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(pdf)));
        Assert.Equal(["1", "0.00", "0.00"], [
            $"{statement["number"]}",
            $"{statement["openingBalance"]!["value"]}",
            $"{statement["closingBalance"]!["value"]}"]);
    }

    [Theory]
    [InlineData("PDF", "application/pdf")]
    [InlineData("HTML", "text/html")]
    public async Task Receipt_OfOwnTransaction_IsADocument(string format, string contentType)
    {
        using var response = await _anna.Client.Http.GetAsync(await ReceiptUrlAsync(format));

        Assert.Equal(contentType, response.Content.Headers.ContentType?.MediaType);
        var text = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("12.50 EUR", text, StringComparison.Ordinal);
        Assert.Contains(_account, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_OfAnotherCustomer_ReadLikeOnesThatDoNotExist()
    {
        using var ben = await Person.RegisterAsync(_server);
        var unknown = await ben.Client.Http.GetAsync($"/documents/transactions/{Guid.NewGuid()}?format=PDF");
        foreach (var url in await AllUrlsAsync())
        {
            using var response = await ben.Client.Http.GetAsync(url);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal(
                await unknown.Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Documents_WithoutAToken_AreRefused()
    {
        using var nobody = _server.Connect();
        foreach (var url in await AllUrlsAsync())
        {
            using var response = await nobody.Http.GetAsync(url);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Contains("AUTH_NOT_AUTHENTICATED", await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("?from=2026-01-01&to=2026-01-31&format=DOC")]
    [InlineData("?from=2026-01-01&to=2026-01-31&format=0")]
    [InlineData("?from=2026-01-31&to=2026-01-01&format=PDF")]
    [InlineData("?from=yesterday&to=2026-01-01&format=PDF")]
    [InlineData("?format=PDF")]
    public async Task History_WithBadInput_IsABadRequest(string query)
    {
        using var response = await _anna.Client.Http.GetAsync($"/documents/accounts/{_account}{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Page_Printed_MayUseItsOwnStyleAndNothingElse()
    {
        using var response = await _anna.Client.Http.GetAsync(await HistoryUrlAsync("HTML"));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var page = await response.Content.ReadAsStringAsync();
        var style = page.Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.EndsWith($"style-src 'sha256-{hash}'", policy);
        Assert.StartsWith("default-src 'none'", policy);
    }

    private async Task<string[]> AllUrlsAsync()
    {
        var issued = await _anna.Client.AskAsync(
            """
            mutation($number: String!) { issueStatement(input:
              { accountNumber: $number, from: "2026-02-01", to: "2026-02-28" }) {
                statement { documentUrl(format: CSV) } } }
            """,
            new { number = _account });
        return
        [
            (string)issued["statement"]!["documentUrl"]!,
            await HistoryUrlAsync("CSV"),
            await ReceiptUrlAsync("PDF"),
        ];
    }

    private async Task<string> HistoryUrlAsync(string format) => (string)(await AccountAsync(format))["historyUrl"]!;

    private async Task<string> ReceiptUrlAsync(string format)
    {
        var account = await AccountAsync("PDF");
        var transaction = account["entries"]!["nodes"]![0]!["transaction"]!;
        return ((string)transaction["receiptUrl"]!).Replace("PDF", format, StringComparison.OrdinalIgnoreCase);
    }

    private Task<JsonNode> AccountAsync(string format) => _anna.Client.AskAsync(
        """
        query($number: String!, $today: LocalDate!, $format: StatementFormat!) { account(number: $number) {
          historyUrl(from: "2026-01-01", to: $today, format: $format)
          entries(first: 1) { nodes { transaction { receiptUrl(format: PDF) } } } } }
        """,
        new { number = _account, today = Today, format });
}
