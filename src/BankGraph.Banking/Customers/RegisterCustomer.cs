using BankGraph.Banking.Audit;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Customers;

/// <summary>A registration as it was typed.</summary>
public sealed record Registration(string Name, string Email, string Password, string? Phone);

/// <summary>Registers a customer, who may sign in at once.</summary>
/// <param name="writer">The database.</param>
/// <param name="rules">Says which passwords are too weak.</param>
/// <param name="passwords">Hashes the password.</param>
/// <param name="cipher">Seals name, e-mail and phone.</param>
/// <param name="audit">Records the registration.</param>
/// <param name="clock">Stamps the registration.</param>
public sealed class RegisterCustomer(
    BankWriter writer,
    PasswordRules rules,
    IPasswordHasher<SignInName> passwords,
    PersonalDataCipher cipher,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Registers, or says why not; see <see cref="IRegisterError"/> for the order.</summary>
    public Task<Outcome<CustomerView, IRegisterError>> ExecuteAsync(
        Registration registration,
        CancellationToken cancellationToken) =>
        ExecuteAsync(registration, RoleSet.Customer, cancellationToken);

    /// <summary>As above, for somebody who is more, or something else, than a customer.</summary>
    internal async Task<Outcome<CustomerView, IRegisterError>> ExecuteAsync(
        Registration registration,
        RoleSet roles,
        CancellationToken cancellationToken)
    {
        var name = registration.Name.Trim();
        var email = EmailAddress.Normalize(registration.Email);
        var phone = string.IsNullOrWhiteSpace(registration.Phone) ? null : PhoneNumber.Normalize(registration.Phone);
        if (Refusal(registration, name, email, phone) is { } refusal) return new(refusal);

        var emailHash = cipher.LookupHash(email);
        // Made whether or not the address is taken, so that the time tells nothing that the answer does not.
        var passwordHash = passwords.HashPassword(new SignInName(email), registration.Password);
        return await writer.RunAsync(
            async (context, cancellation) =>
            {
                if (await context.Customers.AnyAsync(row => row.EmailHash == emailHash, cancellation))
                    return new Outcome<CustomerView, IRegisterError>(new EmailTakenError());

                var customer = Seal(name, email, emailHash, phone, passwordHash);
                context.Customers.Add(customer);
                audit.Add(context, new AuditEntry(AuditAction.Registered, customer.Id)
                {
                    CustomerId = customer.Id,
                    After = new { roles = roles.ToString() },
                });
                await context.SaveChangesAsync(cancellation);
                await CustomerRoles.ReplaceAsync(context, customer.Id, roles, cancellation);
                return new(new CustomerView(customer.Id, name, email, phone, customer.CreatedAt));
            },
            cancellationToken);
    }

    private IRegisterError? Refusal(Registration registration, string name, string email, string? phone)
    {
        if (name.Length is 0 or > CustomerLimits.NameLength || name.Any(char.IsControl))
            return new InvalidFieldError("name", $"The name has 1 to {CustomerLimits.NameLength} characters.");
        if (!EmailAddress.IsValid(email))
            return new InvalidFieldError("email", "This is not an e-mail address.");
        if (phone is null && !string.IsNullOrWhiteSpace(registration.Phone))
            return new InvalidFieldError("phone", "A phone number starts with + and the country code.");
        if (PasswordRules.TooLong("password", registration.Password) is { } tooLong) return tooLong;
        return rules.Weakness(registration.Password, name, email) is { } weakness
            ? new WeakPasswordError(weakness)
            : null;
    }

    private Customer Seal(string name, string email, byte[] emailHash, string? phone, string passwordHash)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var key = cipher.NewWrappedKey(id);
        return new Customer
        {
            Id = id,
            SealedName = cipher.Seal(id, key, CustomerName.Field, name),
            NameHash = CustomerName.HashOf(cipher, name),
            EmailHash = emailHash,
            SealedEmail = cipher.Seal(id, key, CustomerQueries.EmailField, email),
            SealedPhone = phone is null ? null : cipher.Seal(id, key, CustomerQueries.PhoneField, phone),
            WrappedKey = key,
            MasterKeyName = MasterKeyRing.NameOf(key),
            PasswordHash = passwordHash,
            CreatedAt = clock.Instant(),
        };
    }
}
