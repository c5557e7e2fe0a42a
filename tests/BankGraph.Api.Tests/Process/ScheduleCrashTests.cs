using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

[Collection(Lines.Faults)]
public sealed class ScheduleCrashTests
{
    private const int Schedules = 60;
    private const int Kills = 2;

    private const string Schedule =
        "mutation($input: SchedulePaymentInput!) { schedulePayment(input: $input) { paymentSchedule { id } } }";

    // The first page of those that are not paid yet, and how many there are.
    private const string Unpaid =
        "{ paymentSchedules(first: 1, where: { status: { eq: ACTIVE } }) { totalCount } }";

    [Fact]
    public async Task Kill_OfWorkersThatPayInAdvance_PaysEachDateOnce()
    {
        await using var bank = await BankProcess.StartAsync(BankSetup.Quiet.With("Role", "api"));
        using var client = await BankClient.NewCustomerAsync(bank);
        var from = await client.OpenAccountWithAsync(1_000m);
        var to = await client.OpenAccountWithAsync(1m);
        for (var i = 0; i < Schedules; i++) await ScheduleAsync(client, from, to, $"s{i}");

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var worker = await StartWorkerAsync(bank);
            await Task.Delay(kill * 40);
            await worker.KillAsync();
        }

        await using var one = await StartWorkerAsync(bank);
        await using var other = await StartWorkerAsync(bank);
        while ((await client.HistoryAsync(to)).Count < Schedules + 1) await Task.Delay(100);
        while ((await client.SendAsync(Unpaid)).Payload.GetProperty("totalCount").GetInt32() > 0) await Task.Delay(100);

        var history = await client.HistoryAsync(to);
        Assert.Equal(Schedules + 1, history.Count);
        Assert.Equal(Schedules + 1m, history[^1].BalanceAfter);
        Assert.Equal(
            Enumerable.Range(0, Schedules).Select(i => $"s{i}").Order(),
            history.Select(entry => entry.Description).OfType<string>().Order());
        await one.KillAsync();
        await other.KillAsync();
        using var file = new BankFile(bank.DatabaseFile);
        await file.AssertSoundAsync();
    }

    private static Task<BankProcess> StartWorkerAsync(BankProcess bank) => BankProcess.StartAsync(
        BankSetup.Quiet.With("Role", "worker") with { WorkFolder = bank.WorkFolder });

    // Due today or, when that is no business day, before: it is paid at once.
    private static async Task ScheduleAsync(BankClient client, string from, string to, string name)
    {
        var answer = await client.MutateAsync(Schedule, new
        {
            fromAccountNumber = from,
            toAccountNumber = to,
            amount = new { value = "1.00", currency = "EUR" },
            description = name,
            firstOn = DateOnly.FromDateTime(DateTime.UtcNow).ToString("O"),
            frequency = "ONCE",
            holidayRule = "PRECEDING",
            idempotencyKey = name,
        });
        Assert.NotEqual("", answer.Payload.GetProperty("paymentSchedule").GetProperty("id").GetString());
    }
}
