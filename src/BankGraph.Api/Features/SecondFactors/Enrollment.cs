using BankGraph.Api.Features.Security;
using BankGraph.Banking.SecondFactors;
using QRCoder;

namespace BankGraph.Api.Features.SecondFactors;

/// <summary>A secret for an authenticator app; it is shown this once.</summary>
[OwnerOnly]
internal sealed class Enrollment : IOwned
{
    private const int PixelsPerModule = 4;

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The secret in base 32, for apps into which it is typed.</summary>
    public required string Secret { get; init; }

    /// <summary>The secret with names, <c>otpauth://...</c>, for apps on the same device.</summary>
    public required string Uri { get; init; }

    /// <summary>The same as a QR code, SVG.</summary>
    public string QrCode
    {
        get
        {
            using var generator = new QRCodeGenerator();
            using var data = generator.CreateQrCode(Uri, QRCodeGenerator.ECCLevel.M);
            return new SvgQRCode(data).GetGraphic(PixelsPerModule);
        }
    }

    internal static Enrollment Of(SecondFactorEnrollment made) => new()
    {
        OwnerId = made.CustomerId,
        Secret = made.Secret,
        Uri = made.Uri,
    };
}
