using System.Globalization;
using System.Text;
using System.Xml.Linq;
using BankGraph.Banking.Statements;
using BankGraph.Banking.Statements.Formats;
using BankGraph.Testing;

namespace BankGraph.Banking.Tests.Statements;

public sealed class StatementFormatTests
{
    private static readonly XNamespace Camt = CamtStatement.Namespace;

    /// <summary>The bytes of what was issued never change, so neither do these.</summary>
    [Theory]
    [InlineData(StatementFormat.Pdf)]
    [InlineData(StatementFormat.Html)]
    [InlineData(StatementFormat.Csv)]
    [InlineData(StatementFormat.Ofx)]
    [InlineData(StatementFormat.Camt053)]
    public async Task Document_OfTheSample_HasTheBytesItAlwaysHad(StatementFormat format)
    {
        var encoding = format == StatementFormat.Pdf ? Encoding.Latin1 : Encoding.UTF8;

        encoding.GetString(await SampleStatement.WriteAsync(format)).MatchSnapshot($"{format}");
    }

    [Fact]
    public async Task Pdf_ReadByOthers_SaysWhatIsOnTheAccount()
    {
        var text = await PdfReading.TextAsync(await SampleStatement.WriteAsync(StatementFormat.Pdf));

        foreach (var expected in (string[])
            [
                "Account statement no. 3", "Zaneta Müller & <Söhne>", "23217137046265", "2026-03-01 to 2026-03-31",
                "Deposit: Salary, \"March\" (net) \\ 5 €", "2500.00", "-2000.00", "-12.34", "Withdrawal", "Page 1 of",
            ])
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_OfManyEntries_NumbersItsPages()
    {
        var (head, lines) = SampleStatement.Long(200);
        using var output = new MemoryStream();
        await StatementFormats.WriteAsync(StatementFormat.Pdf, head, lines, output, default);

        var text = await PdfReading.TextAsync(output.ToArray());

        Assert.Contains("Coin 1 ", text.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Contains("Coin 200", text, StringComparison.Ordinal);
        Assert.Matches(@"Page 4 of\s+4", text);
        Assert.DoesNotContain("Page 5", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_CrossReferences_LeadToTheirObjects()
    {
        var objects = PdfReading.Objects(await SampleStatement.WriteAsync(StatementFormat.Pdf)).ToList();

        Assert.Equal(8, objects.Count);
        Assert.All(objects, entry => Assert.Equal($"{entry.Id} 0 obj", entry.Found));
    }

    [Theory]
    [InlineData("Rent", "Rent")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("=cmd,\"x\"", "\"'=cmd,\"\"x\"\"\"")]
    public void CsvField_OfAText_IsHarmlessAndQuotedWhereItMustBe(string text, string field) =>
        Assert.Equal(field, CsvStatement.Field(text));

    [Fact]
    public async Task Camt_OfTheSample_IsAValidMessage() =>
        Assert.Empty(CamtSchema.Validate(await ReadAsync(StatementFormat.Camt053)));

    [Fact]
    public async Task CamtSchema_OfAMessageWithoutItsClosingBalance_FindsIt()
    {
        var message = await ReadAsync(StatementFormat.Camt053);
        message.Descendants(Camt + "Bal").Last().Remove();

        Assert.NotEmpty(CamtSchema.Validate(message));
    }

    [Fact]
    public async Task Camt_BalancesAndEntries_AddUp()
    {
        var statement = (await ReadAsync(StatementFormat.Camt053)).Descendants(Camt + "Stmt").Single();

        var balances = statement.Elements(Camt + "Bal")
            .ToDictionary(balance => balance.Descendants(Camt + "Cd").Single().Value, Signed);
        Assert.Equal(balances["CLBD"], balances["OPBD"] + statement.Elements(Camt + "Ntry").Sum(Signed));
    }

    [Fact]
    public async Task Ofx_OfTheSample_HasTheElementsOfAStatementInTheirOrder()
    {
        var ofx = (await ReadAsync(StatementFormat.Ofx)).Root!; // A document that was read has a root.

        Assert.Equal(["SIGNONMSGSRSV1", "BANKMSGSRSV1"], Names(ofx));
        var statement = ofx.Descendants("STMTRS").Single();
        Assert.Equal(["CURDEF", "BANKACCTFROM", "BANKTRANLIST", "LEDGERBAL"], Names(statement));
        var entries = statement.Descendants("STMTTRN").ToList();
        Assert.Equal(4, entries.Select(entry => entry.Element("FITID")!.Value).Distinct().Count());
        Assert.All(entries, entry => Assert.InRange(entry.Element("NAME")!.Value.Length, 1, 32));
        Assert.Equal(["TRNTYPE", "DTPOSTED", "TRNAMT", "FITID", "NAME"], Names(entries[3]));
    }

    private static IEnumerable<string> Names(XElement parent) => parent.Elements().Select(part => part.Name.LocalName);

    private static decimal Signed(XElement part)
    {
        var amount = decimal.Parse(part.Element(Camt + "Amt")!.Value, CultureInfo.InvariantCulture);
        return part.Element(Camt + "CdtDbtInd")!.Value == "DBIT" ? -amount : amount;
    }

    private static async Task<XDocument> ReadAsync(StatementFormat format) =>
        XDocument.Load(new MemoryStream(await SampleStatement.WriteAsync(format)));
}
