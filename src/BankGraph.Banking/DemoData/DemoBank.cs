using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.DemoData;

/// <summary>
/// Fills an empty bank with staff, two customers and a year of their lives, posted through the real commands and the
/// real ledger with the clock set back. Runs before the host's own ledger starts.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Writes what is not money.</param>
/// <param name="store">Where the demonstration's own ledger writes.</param>
/// <param name="directory">Finds accounts.</param>
/// <param name="rules">Says which passwords are too weak.</param>
/// <param name="passwords">Hashes the documented passwords.</param>
/// <param name="cipher">Seals personal data.</param>
/// <param name="accountOptions">Currencies on offer.</param>
/// <param name="interest">The bank's time zone.</param>
/// <param name="options">Whether it is wanted.</param>
/// <param name="environment">Forbids it in Production.</param>
/// <param name="clock">The real time, where the history ends.</param>
/// <param name="loggers">For the demonstration's ledger.</param>
public sealed class DemoBank(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerStore store,
    AccountDirectory directory,
    PasswordRules rules,
    IPasswordHasher<SignInName> passwords,
    PersonalDataCipher cipher,
    IOptions<AccountOptions> accountOptions,
    IOptions<InterestOptions> interest,
    IOptions<DemoOptions> options,
    IHostEnvironment environment,
    TimeProvider clock,
    ILoggerFactory loggers)
{
    /// <summary>Makes what is missing. Does nothing in Production, or when it is not wanted.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction() || !(options.Value.Enabled ?? environment.IsDevelopment())) return;

        await writer.RunAsync(DemoBillers.EnsureAsync, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Customers.AnyAsync(cancellationToken)) await FillAsync(cancellationToken);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var past = new DemoClock();
        await using var ledger = new LedgerWriter(store, past, loggers.CreateLogger<LedgerWriter>());
        await ledger.StartAsync(cancellationToken);

        var today = clock.Today();
        var from = today.AddYears(-1);
        past.Set(At(from, 8));
        var anna = await MoveInAsync(DemoPerson.All[0], past, cancellationToken);
        var ben = await MoveInAsync(DemoPerson.All[1], past, cancellationToken);

        var rights = new AccountRights(directory, contexts);
        var life = new DemoLife(
            new Deposit(rights, ledger),
            new Withdraw(rights, ledger),
            new Transfer(rights, directory, ledger));
        var bills = new DemoBills(contexts, writer, new PayBill(contexts, rights, ledger), past);
        var events = life.Events(anna, ben, from, today)
            .Concat(life.Events(ben, anna, from, today))
            .Concat(bills.Events(anna, today))
            .Concat(bills.Events(ben, today));
        foreach (var happened in events.OrderBy(happened => happened.At))
        {
            past.Set(happened.At);
            await happened.HappenAsync(cancellationToken);
        }

        foreach (var staff in DemoStaff.All)
        {
            var add = new AddStaff(new RegisterCustomer(writer, rules, passwords, cipher, Trail(past), past));
            _ = (await add.ExecuteAsync(staff.Registration, RoleSet.Of([staff.Role]), cancellationToken)).Value;
        }

        await writer.RunAsync(SettleThePastAsync, cancellationToken);
    }

    private async Task<DemoAccounts> MoveInAsync(DemoPerson person, DemoClock past, CancellationToken cancellationToken)
    {
        var register = new RegisterCustomer(writer, rules, passwords, cipher, Trail(past), past);
        var customer = (await register.ExecuteAsync(person.Registration, cancellationToken)).Value;
        return new DemoAccounts(
            person,
            customer.Id,
            await OpenAsync(AccountType.Checking, "EUR", "Everyday"),
            await OpenAsync(AccountType.Savings, "EUR", "Rainy days"),
            await OpenAsync(AccountType.Savings, person.SecondCurrency, "Travel"));

        async Task<string> OpenAsync(AccountType type, string currency, string name)
        {
            var calendar = new BankCalendar(interest, past);
            var open = new OpenAccount(writer, accountOptions, calendar, Trail(past), past);
            return (await open.ExecuteAsync(customer.Id, type, currency, name, cancellationToken)).Value.Number;
        }
    }

    // Nobody is to be told today of what a made-up past has brought.
    private async Task<int> SettleThePastAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        DateTime? now = clock.Instant();
        DateTime? never = null;
        return await context.BillNotifications.ExecuteUpdateAsync(
                row => row.SetProperty(notification => notification.PublishedAt, now),
                cancellationToken)
            + await context.SettlementConfirmations.ExecuteUpdateAsync(
                row => row.SetProperty(confirmation => confirmation.NextAttemptAt, never),
                cancellationToken);
    }

    private AuditTrail Trail(DemoClock past) => new(writer, new NoOrigin(), past);

    private static DateTimeOffset At(DateOnly day, int hour) =>
        new(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);
}
