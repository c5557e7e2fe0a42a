using System.Linq.Expressions;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;

namespace BankGraph.Banking.Announcements;

/// <summary>Reads announcements; not ordered.</summary>
public static class AnnouncementQueries
{
    internal static readonly Expression<Func<Announcement, AnnouncementView>> ToView = row => new AnnouncementView
    {
        Id = row.Id,
        Audience = row.Audience,
        AccountType = row.AccountType,
        Currency = row.Currency,
        Severity = row.Severity,
        Title = row.Title,
        Text = row.Text,
        ShownFrom = row.ShownFrom,
        ShownUntil = row.ShownUntil,
        WithdrawnAt = row.WithdrawnAt,
    };

    /// <summary>What somebody is shown at an instant: what is in force, is for them and was not dismissed.</summary>
    public static IQueryable<AnnouncementView> ShownTo(BankDbContext context, Viewer viewer, DateTime now) =>
        For(context, viewer, now)
            .Where(row => !context.Set<AnnouncementDismissal>().Any(
                dismissed => dismissed.CustomerId == viewer.CustomerId && dismissed.AnnouncementId == row.Id))
            .Select(ToView);

    /// <summary>All of them: past, future and withdrawn ones too.</summary>
    public static IQueryable<AnnouncementView> All(BankDbContext context) =>
        context.Set<Announcement>().Select(ToView);

    internal static IQueryable<Announcement> For(BankDbContext context, Viewer viewer, DateTime now)
    {
        var isCustomer = viewer.May(Permission.UseOwnAccounts);
        var isStaff = viewer.May(Permission.FindCustomers);
        var held =
            from access in AccountRights.OwnedBy(context, viewer.CustomerId)
            join account in context.CustomerAccounts on access.AccountId equals account.Id
            join book in context.LedgerAccounts on account.Id equals book.Id
            select new { account.Type, book.Currency };
        return context.Set<Announcement>()
            .Where(row => row.ShownUntil > now && row.ShownFrom <= now && row.WithdrawnAt == null)
            .Where(row => row.Audience == AnnouncementAudience.Everybody
                || (isCustomer && row.Audience == AnnouncementAudience.Customers)
                || (isStaff && row.Audience == AnnouncementAudience.Staff)
                || (row.Audience == AnnouncementAudience.Holders && held.Any(account =>
                    account.Type == row.AccountType
                    && (row.Currency == null || account.Currency == row.Currency))));
    }
}
