using BankGraph.Banking.Accounts;
using BankGraph.Banking.Transfers;

namespace BankGraph.Banking.DemoData;

/// <summary>A year of one person's salary, rent, shopping and saving. The same seed gives the same year.</summary>
internal sealed class DemoLife(Deposit deposit, Withdraw withdraw, Transfer transfer)
{
    private static readonly string[] Shops =
        ["Market Hall", "Corner Bakery", "Green Grocer", "Book Nook", "Café Linden", "Railway tickets", "Pharmacy"];

    /// <summary>The opening deposits and then month by month what happened, up to the day before today.</summary>
    public IEnumerable<DemoEvent> Events(DemoAccounts of, DemoAccounts friend, DateOnly from, DateOnly today)
    {
        var person = of.Person;
        var random = new Random(person.Registration.Email.Length * 7919);
        var salary = "Salary " + person.Employer;
        yield return In(from, 9, of, of.Checking, 2_400m, "EUR", "Opening deposit");
        yield return In(from, 10, of, of.Second, person.SecondBalance, person.SecondCurrency, "Opening deposit");

        for (var day = from.AddDays(1); day < today; day = day.AddDays(1))
        {
            if (day.Day == 1) yield return Out(day, 7, of, person.Rent, "Rent");
            if (day.Day == 28) yield return In(day, 6, of, of.Checking, person.Salary, "EUR", salary);
            if (day.Day == 29) yield return Move(day, 8, of, of.Savings, 300m, "Savings");
            if (day.Day == 12) yield return Move(day, 20, of, friend.Checking, Price(random, 800, 4_200), "Dinner");
            if (day.DayNumber % 4 == 0) yield return Shopping(day, of, random);
        }
    }

    private DemoEvent Shopping(DateOnly day, DemoAccounts of, Random random)
    {
        var shop = Shops[random.Next(Shops.Length)];
        return Out(day, 11 + random.Next(8), of, Price(random, 450, 8_900), shop);
    }

    private DemoEvent In(
        DateOnly day,
        int hour,
        DemoAccounts of,
        string to,
        decimal value,
        string currency,
        string text)
    {
        var request = new DepositRequest(of.CustomerId, to, new(value, currency), text, Key(day, hour, text + to));
        return At(day, hour, async cancel => Require(await deposit.ExecuteAsync(request, cancel)));
    }

    private DemoEvent Out(DateOnly day, int hour, DemoAccounts of, decimal value, string text)
    {
        var request = new WithdrawRequest(of.CustomerId, of.Checking, new(value, "EUR"), text, Key(day, hour, text));
        return At(day, hour, async cancel => Require(await withdraw.ExecuteAsync(request, cancel)));
    }

    private DemoEvent Move(DateOnly day, int hour, DemoAccounts of, string to, decimal value, string text)
    {
        var amount = new RequestedAmount(value, "EUR");
        var request = new TransferRequest(of.CustomerId, of.Checking, to, amount, text, Key(day, hour, text));
        return At(day, hour, async cancel => Require(await transfer.ExecuteAsync(request, cancel)));
    }

    private static decimal Price(Random random, int fromMinor, int toMinor) => random.Next(fromMinor, toMinor) / 100m;

    private static DemoEvent At(DateOnly day, int hour, Func<CancellationToken, Task> happen) =>
        new(day.ToDateTime(new TimeOnly(hour, day.DayNumber % 60), DateTimeKind.Utc), happen);

    // Keys are plain ASCII; a name with an accent only has to stay distinct.
    private static string Key(DateOnly day, int hour, string text) =>
        $"demo {day:yyyy-MM-dd} {hour} {string.Concat(text.Where(char.IsAscii))}";

    private static void Require<TError>(Outcome<TransactionView, TError> outcome)
        where TError : class
    {
        if (outcome.IsRefused) throw new InvalidOperationException($"The demonstration was refused: {outcome.Error}");
    }
}
