using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Messages.Carriers;

/// <summary>Writes short messages to a folder.</summary>
/// <param name="options">Which folder.</param>
internal sealed class FolderCarrier(IOptions<MessageOptions> options) : IMessageCarrier
{
    public Task SendAsync(Guid id, Letter letter, CancellationToken cancellationToken) => File.WriteAllTextAsync(
        Path.Combine(MessageFolder.Of(options.Value), $"{id:N}.sms.txt"),
        $"To: {letter.Address}\n\n{letter.Body}\n",
        cancellationToken);
}
