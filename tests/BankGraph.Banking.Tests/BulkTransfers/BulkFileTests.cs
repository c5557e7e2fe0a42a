using BankGraph.Banking.BulkTransfers;

namespace BankGraph.Banking.Tests.BulkTransfers;

public sealed class BulkFileTests
{
    private const string Header = "payee,name,amount,currency,description";

    [Theory]
    [InlineData(Header + "\n1,Ann,2.00,EUR,rent")]
    [InlineData("\uFEFF" + Header + "\r\n1,Ann,2.00,EUR,rent\r\n")]
    [InlineData("Description, CURRENCY ,amount,name,payee\nrent,EUR,2.00,Ann,1")]
    [InlineData(Header + "\n\n\"1\",\"Ann\",2.00,EUR,\"rent\"\n\n")]
    public void Read_AsPeopleAndProgramsWriteIt_GivesTheCellsInTheirOrder(string csv)
    {
        var (rows, error) = BulkFile.Read(csv);

        Assert.Null(error);
        Assert.Equal("1|Ann|2.00|EUR|rent", string.Join('|', Assert.Single(rows) ?? []));
    }

    [Theory]
    [InlineData("\"Berg, Ann\"", "Berg, Ann")]
    [InlineData("\"Ann \"\"A\"\" Berg\"", "Ann \"A\" Berg")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("@SUM(A1)", "@SUM(A1)")]
    [InlineData("漢字", "漢字")]
    public void Read_QuotedOrFormulaLikeCell_IsItsText(string cell, string text)
    {
        var (rows, _) = BulkFile.Read($"{Header}\n1,{cell},2.00,EUR,");

        Assert.Equal(text, Assert.Single(rows)![1]);
    }

    [Theory]
    [InlineData("1,Ann,2.00,EUR")]
    [InlineData("1,Ann,2.00,EUR,rent,more")]
    [InlineData("1;Ann;2.00;EUR;rent")]
    [InlineData("1,\"Ann,2.00,EUR,rent")]
    [InlineData("1,Ann,2.00,EUR,\"rent")]
    [InlineData("1,A\"nn,2.00,EUR,rent")]
    [InlineData("1,\"Ann\"x,2.00,EUR,rent")]
    public void Read_RowOfAnotherShape_IsARowWithoutCells(string row)
    {
        var (rows, error) = BulkFile.Read($"{Header}\n{row}\n1,Ann,2.00,EUR,rent");

        Assert.Null(error);
        Assert.Equal([true, false], rows.Select(cells => cells is null));
    }

    public static TheoryData<string> Hostile =>
    [
        "",
        "\uFEFF",
        Header,
        "payee,name,amount,currency",
        "payee,name,amount,currency,payee\n1,Ann,2.00,EUR,rent",
        string.Join(',', Enumerable.Repeat("payee", 10_000)),
        "\"payee,name,amount,currency,description\n1,Ann,2.00,EUR,rent",
        $"{Header}\n1,{new string('a', 2000)},2.00,EUR,rent",
        Header + string.Concat(Enumerable.Repeat("\n1,Ann,2.00,EUR,rent", BulkFile.MaxRows + 1)),
        Header + "\n" + new string('\n', BulkFile.MaxBytes),
        Header + "\n" + new string('漢', BulkFile.MaxBytes / 2),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_HostileFile_IsRefusedAsAWhole(string csv)
    {
        var (rows, error) = BulkFile.Read(csv);

        Assert.Empty(rows);
        Assert.Equal("csv", error?.Field);
    }

    [Fact]
    public void Read_RowOfTenThousandCells_IsARowWithoutCells()
    {
        var (rows, _) = BulkFile.Read($"{Header}\n{string.Join(',', Enumerable.Repeat('a', 10_000))}");

        Assert.Null(Assert.Single(rows));
    }

    [Fact]
    public void Read_MostRows_AreRead() => Assert.Equal(
        BulkFile.MaxRows,
        BulkFile.Read(Header + string.Concat(Enumerable.Repeat("\n1,Ann,2.00,EUR,rent", BulkFile.MaxRows))).Rows.Count);
}
