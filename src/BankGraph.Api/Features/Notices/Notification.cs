using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Notices;

/// <summary>Something that the caller was told.</summary>
[OwnerOnly]
internal sealed class Notification : IOwned
{
    internal static readonly Expression<Func<NotificationView, Notification>> FromView = view => new Notification
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        Sequence = view.Sequence,
        Kind = view.Kind,
        Topic = view.Topic,
        At = view.At,
        ReadAt = view.ReadAt,
        SealedValues = view.SealedValues,
        WrappedKey = view.WrappedKey,
        Language = view.Language,
    };

    /// <summary>The notification as a command gives it.</summary>
    internal static readonly Func<NotificationView, Notification> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>Rises; give it as "after" when subscribing again.</summary>
    public required long Sequence { get; init; }

    /// <summary>What exactly happened; more kinds may be added.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about.</summary>
    public required NotificationTopic Topic { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime At { get; init; }

    /// <summary>When the caller had read it; null before.</summary>
    public DateTime? ReadAt { get; init; }

    /// <summary>The values of its text, sealed.</summary>
    [GraphQLIgnore]
    public required byte[] SealedValues { get; init; }

    /// <summary>The key that opens them, wrapped.</summary>
    [GraphQLIgnore]
    public required byte[] WrappedKey { get; init; }

    /// <summary>The language of its text.</summary>
    [GraphQLIgnore]
    public Language? Language { get; init; }

    /// <summary>One line, in the caller's language.</summary>
    public string GetTitle(PersonalDataCipher cipher) => Read(cipher).Title;

    /// <summary>What happened, in the caller's language.</summary>
    public string GetText(PersonalDataCipher cipher) => Read(cipher).Text;

    private (string Title, string Text) Read(PersonalDataCipher cipher) => NoticeQueries.Read(
        new NotificationView
        {
            Id = Id,
            CustomerId = OwnerId,
            Sequence = Sequence,
            Kind = Kind,
            Topic = Topic,
            At = At,
            SealedValues = SealedValues,
            WrappedKey = WrappedKey,
            Language = Language,
        },
        cipher);
}
