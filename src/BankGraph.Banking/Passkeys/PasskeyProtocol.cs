using System.Text.Json.Nodes;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Passkeys;

/// <summary>
/// The ceremonies of Web Authentication, by the framework's own <see cref="PasskeyHandler{TUser}"/>: what is asked of
/// browsers, and whether their answers are right. Users are verified by their device in every one of them.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="services">For the framework.</param>
/// <param name="options">Domain and origins.</param>
/// <param name="security">The name of the bank.</param>
public sealed class PasskeyProtocol(
    IDbContextFactory<BankDbContext> contexts,
    IServiceProvider services,
    IOptions<PasskeyOptions> options,
    IOptions<SecurityOptions> security)
{
    private const int ChallengeBytes = 32;
    private const string Required = "required";

    private readonly IOptions<IdentityPasskeyOptions> _handlerOptions = Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = options.Value.RelyingParty,
        UserVerificationRequirement = Required,
        ResidentKeyRequirement = Required,
        ChallengeSize = ChallengeBytes,
        AuthenticatorTimeout = Ceremonies.Lifetime,
        ValidateOrigin = asked =>
            ValueTask.FromResult(!asked.CrossOrigin && options.Value.Allows(asked.Origin)),
    });

    /// <summary>What a browser is asked, and what its answer is checked against.</summary>
    internal sealed record Question(string Options, string State);

    /// <summary>What came of an answer.</summary>
    /// <param name="Asked">The passkey that it names; null where nobody has it.</param>
    /// <param name="Shown">What it tells of the passkey; null where it is wrong.</param>
    internal sealed record Assertion(Passkey? Asked, UserPasskeyInfo? Shown);

    /// <summary>Asks for a new passkey, which none of the customer's devices has yet.</summary>
    internal async Task<Question> AskForNewAsync(CustomerView customer, CancellationToken cancellationToken)
    {
        var user = new PasskeyUser(customer.Id);
        var entity = new PasskeyUserEntity { Id = user.Handle, Name = user.Handle, DisplayName = user.Handle };
        var made = await HandlerOf(new PasskeyUsers(contexts, cancellationToken))
            .MakeCreationOptionsAsync(entity, new DefaultHttpContext());

        // Names are for the device's list, and stay out of what is kept.
        var options = JsonNode.Parse(made.CreationOptionsJson)!.AsObject(); // The framework writes an object.
        options["rp"]!["name"] = security.Value.Issuer; // With both members, as the specification demands.
        options["user"]!["name"] = customer.Email;
        options["user"]!["displayName"] = customer.Name;
        return new(options.ToJsonString(), StateOf(made.AttestationState));
    }

    /// <summary>Asks for one of a customer's passkeys; for any of anybody's where no customer is given.</summary>
    internal async Task<Question> AskAsync(Guid? customerId, CancellationToken cancellationToken)
    {
        var user = customerId is { } id ? new PasskeyUser(id) : null;
        var made = await HandlerOf(new PasskeyUsers(contexts, cancellationToken))
            .MakeRequestOptionsAsync(user, new DefaultHttpContext());
        return new(made.RequestOptionsJson, StateOf(made.AssertionState));
    }

    /// <summary>The new passkey; null for an answer that is not right.</summary>
    internal async Task<UserPasskeyInfo?> AttestAsync(
        string state,
        string credential,
        CancellationToken cancellationToken)
    {
        var result = await HandlerOf(new PasskeyUsers(contexts, cancellationToken)).PerformAttestationAsync(new()
        {
            HttpContext = new DefaultHttpContext(),
            CredentialJson = credential,
            AttestationState = state,
        });
        return result.Succeeded ? result.Passkey : null;
    }

    /// <summary>Checks everything about an answer but the counter.</summary>
    internal async Task<Assertion> AssertAsync(string state, string credential, CancellationToken cancellationToken)
    {
        var users = new PasskeyUsers(contexts, cancellationToken);
        var result = await HandlerOf(users).PerformAssertionAsync(new()
        {
            HttpContext = new DefaultHttpContext(),
            CredentialJson = credential,
            AssertionState = state,
        });
        return new(users.Asked, result.Succeeded ? result.Passkey : null);
    }

    private static string StateOf(string? state) =>
        state ?? throw new InvalidOperationException("The framework has given nothing to check answers against.");

    private PasskeyHandler<PasskeyUser> HandlerOf(PasskeyUsers users) => new(
        new UserManager<PasskeyUser>(
            users,
            Options.Create(new IdentityOptions()),
            new PasswordHasher<PasskeyUser>(),
            [],
            [],
            new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(),
            services,
            NullLogger<UserManager<PasskeyUser>>.Instance),
        _handlerOptions);
}
