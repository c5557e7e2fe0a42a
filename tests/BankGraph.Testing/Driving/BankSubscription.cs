using System.Text.Json;

namespace BankGraph.Testing.Driving;

/// <summary>One operation of a socket.</summary>
public sealed class BankSubscription
{
    private readonly BankSocket _socket;
    private readonly string _id;

    internal BankSubscription(BankSocket socket, string id) => (_socket, _id) = (socket, id);

    /// <summary>Waits for the next event and returns the payload of its only field.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var message = await NextMessageAsync();
        if (message.GetProperty("type").GetString() != "next")
            throw new InvalidOperationException($"An event was expected: {message}");
        var answer = message.GetProperty("payload");
        if (answer.TryGetProperty("errors", out _)) throw new InvalidOperationException($"An event failed: {answer}");
        return answer.GetProperty("data").EnumerateObject().Single().Value;
    }

    /// <summary>Waits for so many events.</summary>
    public async Task<List<JsonElement>> NextAsync(int count)
    {
        var events = new List<JsonElement>(count);
        while (events.Count < count) events.Add(await NextAsync());
        return events;
    }

    /// <summary>Waits for the next message as it is, be it an event, an error or the end.</summary>
    public Task<JsonElement> NextMessageAsync() => _socket.NextAsync(_id);

    /// <summary>Ends the operation from this side.</summary>
    public Task CompleteAsync() => _socket.CompleteAsync(_id);
}
