using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Open invitations, read with the eyes of somebody whom they concern; not ordered.</summary>
public static class InvitationQueries
{
    /// <summary>Those that a customer may accept.</summary>
    public static IQueryable<InvitationView> ReceivedBy(BankDbContext context, Guid customerId, DateTime now) =>
        from invitation in context.Set<AccountInvitation>()
        join inviter in context.Customers on invitation.InviterId equals inviter.Id
        join account in context.CustomerAccounts on invitation.AccountId equals account.Id
        join book in context.LedgerAccounts on invitation.AccountId equals book.Id
        where invitation.InvitedId == customerId
            && invitation.Status == InvitationStatus.Open
            && invitation.ExpiresAt > now
        select new InvitationView
        {
            Id = invitation.Id,
            CustomerId = customerId,
            AccountId = invitation.AccountId,
            AccountNumber = account.Number,
            Currency = book.Currency,
            InviterId = invitation.InviterId,
            InvitedBy = new StoredName(inviter.Id, inviter.WrappedKey, inviter.SealedName, inviter.PlainName),
            Right = invitation.AccountRight,
            PerPaymentMinor = invitation.PerPaymentMinor,
            PerDayMinor = invitation.PerDayMinor,
            InvitedAt = invitation.InvitedAt,
            ExpiresAt = invitation.ExpiresAt,
            SealedEmail = null,
        };

    /// <summary>Those to the accounts of which a customer is an owner, expired ones too.</summary>
    public static IQueryable<InvitationView> SentBy(BankDbContext context, Guid customerId) =>
        from invitation in context.Set<AccountInvitation>()
        join access in AccountRights.OwnedBy(context, customerId) on invitation.AccountId equals access.AccountId
        join inviter in context.Customers on invitation.InviterId equals inviter.Id
        join account in context.CustomerAccounts on invitation.AccountId equals account.Id
        join book in context.LedgerAccounts on invitation.AccountId equals book.Id
        where invitation.Status == InvitationStatus.Open
        select new InvitationView
        {
            Id = invitation.Id,
            CustomerId = access.CustomerId,
            AccountId = invitation.AccountId,
            AccountNumber = account.Number,
            Currency = book.Currency,
            InviterId = invitation.InviterId,
            InvitedBy = new StoredName(inviter.Id, inviter.WrappedKey, inviter.SealedName, inviter.PlainName),
            Right = invitation.AccountRight,
            PerPaymentMinor = invitation.PerPaymentMinor,
            PerDayMinor = invitation.PerDayMinor,
            InvitedAt = invitation.InvitedAt,
            ExpiresAt = invitation.ExpiresAt,
            SealedEmail = invitation.SealedEmail,
        };

    /// <summary>The address that an invitation was sent to; null for the invited themselves.</summary>
    public static string? EmailOf(InvitationView view, PersonalDataCipher cipher) => view.SealedEmail is null
        ? null
        : cipher.Open(view.InviterId, view.InvitedBy.WrappedKey, AccountInvitation.FieldOf(view.Id), view.SealedEmail);
}
