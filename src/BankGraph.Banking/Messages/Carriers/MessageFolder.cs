namespace BankGraph.Banking.Messages.Carriers;

/// <summary>The folder that messages are written to instead of being sent.</summary>
internal static class MessageFolder
{
    /// <summary>Its whole path; the folder is made when it is not there.</summary>
    public static string Of(MessageOptions options) =>
        Directory.CreateDirectory(options.Folder ?? throw new InvalidOperationException("No folder is set.")).FullName;
}
