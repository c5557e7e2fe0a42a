using BankGraph.Banking.Customers;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Messages;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Messages;

/// <summary>What the tests of messages do with a bank.</summary>
internal static class MessageBank
{
    public const string Phone = "+491701234567";

    public static async Task<Guid> RegisterAsync(TestBank bank, string email = "anna@example.com")
    {
        var registration = new Registration("Anna Berg", email, TestBank.Password, Phone);
        return (await bank.Get<RegisterCustomer>().ExecuteAsync(registration, default)).Value.Id;
    }

    public static Message Code(Guid customerId, MessageChannel channel, string code = "123456") =>
        new(customerId, channel, MessageKinds.SignInCode)
        {
            Values = new Dictionary<string, string> { ["code"] = code, ["minutes"] = "5" },
        };

    public static Task<bool> AddAsync(TestBank bank, Message message) => bank.Get<BankWriter>().RunAsync(
        async (context, cancellation) =>
        {
            var isAdded = await bank.Get<MessageOutbox>().AddAsync(context, message, cancellation);
            await context.SaveChangesAsync(cancellation);
            return isAdded;
        },
        default);

    public static Task DeliverAsync(TestBank bank) => DeliveryOf(bank).RunAsync(default);

    public static IBankJob DeliveryOf(TestBank bank) =>
        bank.Get<IEnumerable<IBankJob>>().OfType<MessageDelivery>().Single();

    /// <summary>Another worker process on the same database.</summary>
    public static IBankJob AnotherDelivery(TestBank bank) =>
        ActivatorUtilities.CreateInstance<MessageDelivery>(bank.Get<IServiceProvider>());

    public static async Task<List<QueuedMessage>> RowsAsync(TestBank bank)
    {
        await using var context = bank.Context();
        return await context.Set<QueuedMessage>().AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }
}
