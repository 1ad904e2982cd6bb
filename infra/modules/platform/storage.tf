locals {
  media_bucket   = "${var.name}-media-${var.account_id}"
  exports_bucket = "${var.name}-exports-${var.account_id}"
  archive_bucket = "${var.name}-archive-${var.account_id}"
  logs_bucket    = "${var.name}-logs-${var.account_id}"
}

# Pictures and films. Read by CloudFront only.
module "media" {
  source = "../bucket"

  name          = local.media_bucket
  kms_key_arn   = module.kms.key_arn
  is_disposable = !var.is_protected

  statements = [
    {
      Sid       = "CloudFrontReads"
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::${local.media_bucket}/*"
      Condition = { StringEquals = { "AWS:SourceArn" = module.cdn.distribution_arn } }
    },
    {
      # So that what is missing is 404 and not 403.
      Sid       = "CloudFrontSeesWhatIsMissing"
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = "s3:ListBucket"
      Resource  = "arn:aws:s3:::${local.media_bucket}"
      Condition = { StringEquals = { "AWS:SourceArn" = module.cdn.distribution_arn } }
    },
  ]
}

# What staff asked to be written out; fetched within a week.
module "exports" {
  source = "../bucket"

  name              = local.exports_bucket
  kms_key_arn       = module.kms.key_arn
  is_versioned      = false
  expire_after_days = 7
  is_disposable     = true
}

# Partitions of tracking_events after 90 days.
module "archive" {
  source = "../bucket"

  name               = local.archive_bucket
  kms_key_arn        = module.kms.key_arn
  archive_after_days = 1
  expire_after_days  = 800
  is_disposable      = !var.is_protected
}

module "logs" {
  source = "../bucket"

  name              = local.logs_bucket
  is_versioned      = false
  expire_after_days = 90
  is_disposable     = true

  statements = [{
    Sid       = "LoadBalancerWrites"
    Effect    = "Allow"
    Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
    Action    = "s3:PutObject"
    Resource  = "arn:aws:s3:::${local.logs_bucket}/alb/AWSLogs/${var.account_id}/*"
  }]
}
