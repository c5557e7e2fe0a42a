using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Security;

/// <summary>An <see cref="AccessStage"/> on which others share the owner's account, one with each right.</summary>
public sealed class SharedAccessStage : IAsyncLifetime
{
    private readonly List<Person> _people = [];

    /// <summary>The rights, the most first.</summary>
    public static IReadOnlyList<string> Rights { get; } = ["OWNER", "PAY", "VIEW"];

    /// <summary>The bank, and what the owner has.</summary>
    public AccessStage Stage { get; } = new();

    /// <summary>Who shares the account, in the order of the rights.</summary>
    public IReadOnlyList<Person> People => _people;

    public async Task InitializeAsync()
    {
        await Stage.InitializeAsync();
        foreach (var right in Rights)
        {
            var person = await Person.RegisterAsync(Stage.Server);
            _people.Add(person);
            await SharedAccess.ShareAsync(Stage.Owner, Stage.Account, person, right);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var person in _people) person.Dispose();
        await Stage.DisposeAsync();
    }
}
