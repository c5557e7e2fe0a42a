using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Spending;
using BankGraph.Ledger;

namespace BankGraph.Banking.Tests.Spending;

public sealed class CategoryChooserTests
{
    private static readonly Guid Shop = Guid.Parse("019a0000-0000-7000-8000-000000000001");

    private static readonly CategoryChooser Chooser = new(
    [
        new(null, "market", SpendingCategory.Shopping),
        new(null, "farmers market", SpendingCategory.Groceries),
        new(Shop, null, SpendingCategory.Leisure),
    ]);

    [Theory]
    [InlineData(TransactionKind.Deposit, 100, "", SpendingCategory.Income)]
    [InlineData(TransactionKind.Withdrawal, -100, "", SpendingCategory.Cash)]
    [InlineData(TransactionKind.Transfer, -100, "", SpendingCategory.Transfers)]
    [InlineData(TransactionKind.Transfer, 100, "", SpendingCategory.Income)]
    [InlineData(TransactionKind.Transfer, -100, "Rent, May", SpendingCategory.Housing)]
    [InlineData(TransactionKind.Transfer, -100, "Rental car", SpendingCategory.Transfers)]
    [InlineData(TransactionKind.Transfer, -100, "Flea MARKET", SpendingCategory.Shopping)]
    [InlineData(TransactionKind.Transfer, -100, "the farmers market", SpendingCategory.Groceries)]
    public void Choose_ByTextAndKind_TakesTheMostExact(
        TransactionKind kind, long amount, string description, SpendingCategory category) =>
        Assert.Equal(category, Chooser.Choose(new(kind, amount, description, null, false, null)));

    [Fact]
    public void Choose_RuleOfTheCounterparty_ComesBeforeAnyText() => Assert.Equal(
        SpendingCategory.Leisure,
        Chooser.Choose(new(TransactionKind.Transfer, -1, "market", Shop, false, null)));

    [Theory]
    [InlineData(BillerCategory.Water, SpendingCategory.Utilities)]
    [InlineData(BillerCategory.Other, SpendingCategory.Other)]
    public void Choose_Bill_IsOfTheBillersTrade(BillerCategory biller, SpendingCategory category) => Assert.Equal(
        category,
        Chooser.Choose(new(TransactionKind.BillPayment, -1, "", Guid.NewGuid(), false, biller)));

    [Fact]
    public void Choose_BetweenOwnAccounts_IsNeitherIncomeNorExpense() => Assert.Equal(
        SpendingCategory.OwnAccounts,
        Chooser.Choose(new(TransactionKind.Transfer, -1, "", Guid.NewGuid(), true, null)));
}
