using BankGraph.Banking.Accounts;
using BankGraph.Banking.Documents;
using BankGraph.Banking.Spending;
using BankGraph.Banking.Statements;
using BankGraph.Banking.Tests.Statements;
using BankGraph.Ledger;

namespace BankGraph.Banking.Tests.Accounts;

/// <summary>Whoever adds a kind of transaction is led to what has to know of it.</summary>
public sealed class TransactionKindsTests
{
    [Fact]
    public void EachKind_IsSomethingToEveryList()
    {
        Assert.Equal(
            "Withdrawal Transfer BillPayment ExternalTransfer BulkTransfer",
            string.Join(' ', TransactionKinds.Payments));
        Assert.Equal(
            "Transfer BillPayment ExternalTransfer BulkTransfer",
            string.Join(' ', TransactionKinds.RoundedUp));
        Assert.Equal("Deposit Withdrawal Transfer BulkTransfer", string.Join(' ', TransactionKinds.Reversible));
    }

    [Fact]
    public void EachKind_SuggestsACategory() => Assert.All(Enum.GetValues<TransactionKind>(), kind =>
    {
        var chooser = new CategoryChooser([]);
        Assert.NotEqual(SpendingCategory.Income, chooser.Choose(new(kind, -100, "", null, false, null)));
        Assert.NotEqual(SpendingCategory.Transfers, chooser.Choose(new(kind, 100, "", null, false, null)));
    });

    [Fact]
    public async Task EachKind_HasALineInEveryStatement()
    {
        var (head, lines) = SampleStatement.OfEachKind();
        foreach (var format in Enum.GetValues<StatementFormat>())
        {
            using var output = new MemoryStream();
            await StatementFormats.WriteAsync(format, head, lines, output, default);
            Assert.NotEqual(0, output.Length);
        }
    }

    [Fact]
    public void EachKind_HasWordsOfItsOwn() => Assert.Equal(
        Enum.GetValues<TransactionKind>().Length,
        Enum.GetValues<TransactionKind>().Select(kind => DocumentText.Words(kind)).Distinct().Count());
}
