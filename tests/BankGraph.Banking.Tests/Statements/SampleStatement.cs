using BankGraph.Banking.Accounts;
using BankGraph.Banking.Statements;
using BankGraph.Ledger;

namespace BankGraph.Banking.Tests.Statements;

/// <summary>A statement with everything that is hard to write.</summary>
internal static class SampleStatement
{
    private static readonly DateTime Noon = new(2026, 3, 5, 12, 0, 0, DateTimeKind.Utc);

    public static StatementHead Head { get; } = new()
    {
        AccountId = Guid.Parse("019a0000-0000-7000-8000-000000000001"),
        AccountNumber = "23217137046265",
        AccountType = AccountType.Checking,
        Holder = "Żaneta Müller & <Söhne>",
        Currency = Currency.FromCode("EUR"),
        Period = new Period(new(2026, 3, 1), new(2026, 3, 31)),
        Number = 3,
        MadeAt = new(2026, 4, 1, 0, 30, 0, DateTimeKind.Utc),
        OpeningMinor = 10000,
        ClosingMinor = -1234,
        AfterSequence = 7,
        LastSequence = 11,
    };

    private static readonly StatementLine[] Few =
    [
        Line(8, TransactionKind.Deposit, 250000, 260000, "Salary, \"March\" (net) \\ 5 € > 4 $"),
        Line(9, TransactionKind.Transfer, -200000, 60000, "=HYPERLINK(\"http://x\")"),
        Line(10, TransactionKind.BillPayment, -60000, 0, string.Concat(Enumerable.Repeat("Wasser und Strom ", 20))),
        Line(11, TransactionKind.Withdrawal, -1234, -1234, ""),
    ];

    /// <summary>The lines of the head.</summary>
    public static IAsyncEnumerable<StatementLine> Lines => Few.ToAsyncEnumerable();

    /// <summary>Many lines, which need several pages.</summary>
    public static (StatementHead Head, IAsyncEnumerable<StatementLine> Lines) Long(int count)
    {
        var head = Head with { OpeningMinor = 0, ClosingMinor = count, AfterSequence = 0, LastSequence = count };
        var lines = Enumerable.Range(1, count).Select(n => Line(n, TransactionKind.Deposit, 1, n, $"Coin {n}"));
        return (head, lines.ToAsyncEnumerable());
    }

    /// <summary>A line of each kind of transaction.</summary>
    public static (StatementHead Head, IAsyncEnumerable<StatementLine> Lines) OfEachKind()
    {
        var kinds = Enum.GetValues<TransactionKind>();
        var last = kinds.Length;
        var head = Head with { OpeningMinor = 0, ClosingMinor = last, AfterSequence = 0, LastSequence = last };
        return (head, kinds.Select((kind, i) => Line(i + 1, kind, 1, i + 1, $"{kind}")).ToAsyncEnumerable());
    }

    public static async Task<byte[]> WriteAsync(StatementFormat format)
    {
        using var output = new MemoryStream();
        await StatementFormats.WriteAsync(format, Head, Lines, output, default);
        return output.ToArray();
    }

    private static StatementLine Line(long sequence, TransactionKind kind, long amount, long balance, string text)
    {
        var transaction = new Guid((int)sequence, 0, 0, new byte[8]);
        return new(sequence, transaction, kind, amount, balance, Noon, new(2026, 3, 5), text.Trim());
    }
}
