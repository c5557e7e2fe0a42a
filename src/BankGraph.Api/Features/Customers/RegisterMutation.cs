using BankGraph.Api.Features.Security;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Customers;

/// <summary>Who wants to bank here.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Password">At least ten characters, none of the common ones.</param>
/// <param name="Phone">Number with country code.</param>
internal sealed record RegisterInput(string Name, string Email, string Password, string? Phone = null);

/// <summary>Becoming a customer.</summary>
[MutationType]
internal static class RegisterMutation
{
    /// <summary>Registers a customer, who may sign in at once.</summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [AllowAnonymous]
    [Error<EmailTakenError>]
    [Error<WeakPasswordError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<Customer>> RegisterAsync(
        RegisterInput input,
        RegisterCustomer register,
        RequestEmailVerification verification,
        IResolverContext request,
        CancellationToken cancellationToken)
    {
        var registration = new Registration(input.Name, input.Email, input.Password, input.Phone);
        var outcome = await register.ExecuteAsync(registration, cancellationToken);
        if (outcome.IsRefused) return outcome.ToResult(Customer.Of);
        Visibility.Prove(request, outcome.Value.Id);

        // Should the process end here, the customer asks for a code.
        await verification.ExecuteAsync(outcome.Value.Id, cancellationToken);
        return Customer.Of(outcome.Value);
    }
}
