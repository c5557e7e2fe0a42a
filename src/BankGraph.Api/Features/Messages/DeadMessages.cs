using BankGraph.Api.Features.Security;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Messages;

/// <summary>Messages of one kind that could not be sent.</summary>
/// <param name="Channel">By what way they were to go.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Error">Why the last attempt failed.</param>
/// <param name="Count">How many there are.</param>
[StaffOnly(Permission.ManageMessages)]
internal sealed record DeadMessageCount(MessageChannel Channel, string Kind, string Error, int Count);

/// <summary>Which messages to try again.</summary>
/// <param name="Kind">Those of a kind; all of them when it is left out.</param>
internal sealed record RetryDeadMessagesInput(string? Kind);

/// <summary>What could not be sent.</summary>
[QueryType]
internal static class DeadMessageQuery
{
    private const int UsualCount = 20;

    /// <summary>How many messages could not be sent, by kind and reason; never what they say or to whom.</summary>
    [Authorize(nameof(Permission.ManageMessages))]
    [ListSize(AssumedSize = UsualCount)]
    public static async Task<DeadMessageCount[]> GetDeadMessagesAsync(
        DeadMessages messages,
        CancellationToken cancellationToken) =>
        [
            .. (await messages.CountAsync(cancellationToken))
                .Select(row => new DeadMessageCount(row.Channel, row.Kind, row.Error, row.Count)),
        ];
}

/// <summary>Trying again to send.</summary>
[MutationType]
internal static class RetryDeadMessagesMutation
{
    /// <summary>Has messages that could not be sent tried again from the beginning; answers how many.</summary>
    [Authorize(nameof(Permission.ManageMessages))]
    [UseMutationConvention(PayloadFieldName = "count")]
    public static Task<int> RetryDeadMessagesAsync(
        RetryDeadMessagesInput input,
        DeadMessages messages,
        CancellationToken cancellationToken) => messages.RetryAsync(input.Kind, cancellationToken);
}
