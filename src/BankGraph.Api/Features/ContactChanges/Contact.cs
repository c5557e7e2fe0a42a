using BankGraph.Api.Features.Customers;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.ContactChanges;

namespace BankGraph.Api.Features.ContactChanges;

/// <summary>How the bank reaches a customer besides the e-mail address, and how it will.</summary>
[OwnerOnly]
internal sealed class Contact : IOwned
{
    /// <summary>The phone number; null without one.</summary>
    public string? Phone { get; init; }

    /// <summary>The address to which a code was sent that still counts; null for none.</summary>
    public string? PendingEmail { get; init; }

    /// <summary>The phone number to which one was sent; null for none.</summary>
    public string? PendingPhone { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    internal static Contact Of(ContactView view) => new()
    {
        Phone = view.Phone,
        PendingEmail = view.PendingEmail,
        PendingPhone = view.PendingPhone,
        OwnerId = view.CustomerId,
    };
}

/// <summary>How customers are reached.</summary>
[ExtendObjectType<Customer>]
internal static class ContactField
{
    /// <summary>How the bank reaches the customer besides the e-mail address, and how it will.</summary>
    public static async Task<Contact> GetContactAsync(
        [Parent] Customer customer,
        ContactQueries contacts,
        CancellationToken cancellationToken) =>
        Contact.Of(await contacts.FindAsync(customer.Id, cancellationToken));
}
